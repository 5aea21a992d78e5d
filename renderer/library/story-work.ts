import type { Reply } from '../../app/ipc/contract';
import { bridge } from '../bridge';
import type { Attempt } from '../notices/failure-text';
import { dismissAbout, notify, tellFailure } from '../notices/notify';
import { openArticle } from '../state/articles';
import { changeTab, tabOf } from '../state/tab-list';
import { closeTab, whileClosed } from '../state/tabs';
import { followRow } from './follow-row';
import { clearSelected } from './selected-stories';
import type { Named } from './story-question';

/**
 * What is done with a story as a whole. Nobody may have it open meanwhile, so a tab lets go of it first, and that is
 * when its last words are saved: where they can't be, it is said, and nothing is done.
 */

/** Gives a story another slug; its tab goes on with it. */
export async function rename(article: string, slug: string): Promise<void> {
  let renamed: string | null = null;
  await whileClosed(article, async () => {
    const answer = await bridge.call('article.rename', { article, slug });
    renamed = nameIn('rename', answer);
    return renamed;
  });
  if (renamed === null) return;
  if (slug !== '') changeTab(renamed, { title: slug });
  await followRow(renamed);
}

/** Makes a copy of a story, as it stands on screen, and shows it. */
export async function duplicate(article: string): Promise<void> {
  const story = tabOf(article)?.story;
  if (story && !story.store.getState().readOnly && !(await story.saveNow())) return;
  const copy = nameIn('duplicate', await bridge.call('article.duplicate', { article }));
  if (copy !== null) await openArticle(copy);
}

/** By the name of its bundle: what lies in the archive is named so. */
export function isArchived({ article }: Named): boolean {
  return article.startsWith('archive:');
}

/** Puts stories into the archive, or takes them out where all of them are there already. Nothing stays selected. */
export function archiveAll(stories: readonly Named[]): void {
  const archived = !stories.every(isArchived);
  clearSelected();
  const others = stories.filter((story) => isArchived(story) !== archived);
  void archive(others, archived);
}

/** Puts stories into the archive or takes them out of there, and offers to do the opposite. */
export async function archive(stories: readonly Named[], archived: boolean): Promise<void> {
  const moved: Named[] = [];
  for (const story of stories) {
    const article = await archiveOne(story.article, archived);
    if (article !== null) moved.push({ ...story, article });
  }
  const [first] = moved;
  if (!first) return;
  const count = moved.length;
  const title = first.headline || first.slug || first.article;
  notify({
    about: 'archive',
    text:
      count === 1
        ? { key: archived ? 'library.archived' : 'library.taken-out', values: { title } }
        : { key: archived ? 'library.archived.all' : 'library.taken-out.all', values: { count } },
    actions: [{ key: 'library.undo', run: () => void archive(moved, !archived) }],
  });
}

/** The story's name where it is now; null where it stayed where it was, which is said. */
async function archiveOne(article: string, archived: boolean): Promise<string | null> {
  let moved: string | null = null;
  await whileGone(article, async () => {
    moved = nameIn('archive', await bridge.call('article.archive', { article, archived }));
    return moved !== null;
  });
  return moved;
}

/** Moves stories to the system's trash. One that can't be moved keeps none of the others from it, and is said. */
export async function trash(articles: readonly string[]): Promise<void> {
  dismissAbout('trash');
  for (const article of articles) {
    await whileGone(article, async () => {
      const answer = await bridge.call('article.trash', { article });
      if (!answer.ok) tellFailure('trash', answer.failure);
      return answer.ok;
    });
  }
}

/** Takes a story's tab away and works; when that came to nothing, the tab is back. */
async function whileGone(article: string, work: () => Promise<boolean>): Promise<void> {
  const wasOpen = tabOf(article) !== undefined;
  if (!(await closeTab(article))) return;
  const isDone = await work();
  if (!isDone && wasOpen) await openArticle(article);
}

/** The name in an answer; null for a failure, which is said. */
function nameIn(attempt: Attempt, answer: Reply<'article.rename'>): string | null {
  if (answer.ok) {
    dismissAbout(attempt);
    return answer.value.article;
  }
  tellFailure(attempt, answer.failure);
  return null;
}
