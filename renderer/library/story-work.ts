import type { Reply } from '../../app/ipc/contract';
import { bridge } from '../bridge';
import type { Attempt } from '../notices/failure-text';
import { dismissAbout, notify, tellFailure } from '../notices/notify';
import { openArticle } from '../state/articles';
import { changeTab, tabOf } from '../state/tab-list';
import { closeTab, whileClosed } from '../state/tabs';
import { followRow } from './follow-row';
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

/** Puts a story into the archive or takes it out of there, and offers to do the opposite. */
export async function archive(story: Named, archived: boolean): Promise<void> {
  const { article } = story;
  await whileGone(article, async () => {
    const answer = await bridge.call('article.archive', { article, archived });
    const moved = nameIn('archive', answer);
    if (moved === null) return false;
    const title = story.headline || story.slug || moved;
    notify({
      about: 'archive',
      text: { key: archived ? 'library.archived' : 'library.taken-out', values: { title } },
      actions: [
        {
          key: 'library.undo',
          run: () => void archive({ ...story, article: moved }, !archived),
        },
      ],
    });
    return true;
  });
}

/** Moves a story to the system's trash. */
export async function trash(article: string): Promise<void> {
  await whileGone(article, async () => {
    const answer = await bridge.call('article.trash', { article });
    if (answer.ok) dismissAbout('trash');
    else tellFailure('trash', answer.failure);
    return answer.ok;
  });
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
