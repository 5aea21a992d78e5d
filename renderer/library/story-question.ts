import { createStore } from 'zustand/vanilla';
import type { ArticleSummary } from '../../app/ipc/records';
import { appStore } from '../state/app-store';

export type Named = Pick<ArticleSummary, 'article' | 'headline' | 'slug'>;

/** What is asked about stories as a whole before something is done with them. */
export type StoryQuestion =
  | { readonly what: 'rename'; readonly story: Named }
  | { readonly what: 'trash'; readonly stories: readonly Named[] };

/** The question of the dialog that floats over the desk, or of the last one that did. */
export const storyQuestion = createStore<StoryQuestion | null>(() => null);

/** Asks for the story's new slug. */
export function askToRename(story: Named): void {
  ask({ what: 'rename', story });
}

/** Asks whether the stories are to go to the system's trash. */
export function askToTrash(stories: readonly Named[]): void {
  ask({ what: 'trash', stories });
}

function ask(question: StoryQuestion): void {
  storyQuestion.setState(question, true);
  appStore.setState({ floating: 'story-question' });
}
