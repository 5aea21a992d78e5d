import { createStore } from 'zustand/vanilla';
import type { ArticleSummary } from '../../app/ipc/records';
import { appStore } from '../state/app-store';

/** What is asked about a story as a whole before something is done with it. */
export interface StoryQuestion {
  readonly what: 'rename' | 'trash';
  readonly article: string;
  /** As the user knows it; empty for a story that has no name yet. */
  readonly title: string;
  readonly slug: string;
}

export type Named = Pick<ArticleSummary, 'article' | 'headline' | 'slug'>;

/** The question of the dialog that floats over the desk, or of the last one that did. */
export const storyQuestion = createStore<StoryQuestion | null>(() => null);

/** Asks for the story's new slug. */
export function askToRename(story: Named): void {
  ask('rename', story);
}

/** Asks whether the story is to go to the system's trash. */
export function askToTrash(story: Named): void {
  ask('trash', story);
}

function ask(what: StoryQuestion['what'], { article, headline, slug }: Named): void {
  storyQuestion.setState({ what, article, slug, title: headline || slug }, true);
  appStore.setState({ floating: 'story-question' });
}
