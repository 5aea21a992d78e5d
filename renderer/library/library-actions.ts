import { bridge } from '../bridge';
import { tellFailure } from '../notices/notify';
import { appStore } from '../state/app-store';
import { articleQuery } from './library-query';
import { askToRename, askToTrash, type Named } from './story-question';
import { archive, duplicate } from './story-work';

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

/** Puts the story in front into the archive. One that is there already is taken out. */
export function archiveStory(): void {
  const story = storyInFront();
  if (story) void archive(story, !story.article.startsWith('archive:'));
}

export function trashStory(): void {
  const story = storyInFront();
  if (story) askToTrash(story);
}

/** Has the index of the library made anew; the column shows how far that is. */
export async function reindex(): Promise<void> {
  const begun = await bridge.call('library.reindex', {});
  if (!begun.ok) tellFailure('reindex', begun.failure);
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
