import { bridge } from '../bridge';
import { tellFailure } from '../notices/notify';
import { appStore } from '../state/app-store';
import { articleQuery } from './library-query';
import { askToRename, askToTrash, type Named } from './story-question';
import { severalSelected } from './selected-stories';
import { archiveAll, duplicate } from './story-work';

export { focusSearch } from './focus-search';

/** Asks for the slug of the story whose row has the keyboard, or else of the one in front. */
export function renameStory(): void {
  const story = focusedStory() ?? storyInFront();
  if (story) askToRename(story);
}

export function duplicateStory(): void {
  const story = storyInFront();
  if (story) void duplicate(story.article);
}

/** Puts the selected stories, or the one in front, into the archive. Where all are there already they are taken out. */
export function archiveStory(): void {
  archiveAll(selectedOrInFront());
}

export function trashStory(): void {
  const stories = selectedOrInFront();
  if (stories.length > 0) askToTrash(stories);
}

/** Has the index of the library made anew; the column shows how far that is. */
export async function reindex(): Promise<void> {
  const begun = await bridge.call('library.reindex', {});
  if (!begun.ok) tellFailure('reindex', begun.failure);
}

/** What a command on whole stories is about: those that are selected together, or else the one in front. */
export function selectedOrInFront(): readonly Named[] {
  const several = severalSelected();
  if (several.length > 0) return several;
  const story = storyInFront();
  return story ? [story] : [];
}

function storyInFront(): Named | null {
  const { story } = appStore.getState();
  if (!story) return null;
  const { headline, slug } = story.store.getState().fields;
  return { article: story.name, headline, slug };
}

function focusedStory(): Named | null {
  const row = document.activeElement?.closest('.article-item');
  const name = row?.getAttribute('data-key');
  const { articles } = articleQuery.store.getState();
  return articles?.find(({ article }) => article === name) ?? null;
}
