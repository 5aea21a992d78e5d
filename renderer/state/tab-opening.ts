import { bridge } from '../bridge';
import { tellFailure } from '../notices/notify';
import type { Story } from '../story/story';
import { appStore } from './app-store';
import { addStory } from './show-story';
import { tabOf } from './tab-list';

/** Stories that are being opened for their tabs. */
const opening = new Map<string, Promise<Story | null>>();

/** Articles that main is letting go of. */
const releasing = new Map<string, Promise<null>>();

/** The story of a tab, opened if it is not yet; null when it can't be, which has been said. */
export function storyIn(article: string): Promise<Story | null> {
  const known = tabOf(article)?.story;
  if (known) return Promise.resolve(known);
  const begun = opening.get(article) ?? openIn(article).finally(() => opening.delete(article));
  opening.set(article, begun);
  return begun;
}

async function openIn(article: string): Promise<Story | null> {
  const opened = await bridge.call('article.open', { article });
  if (opened.ok && tabOf(article)) return addStory(opened.value);
  if (opened.ok) await release(article);
  else {
    tellFailure('open', opened.failure);
    if (opened.failure.code === 'not-found') {
      appStore.setState(({ tabs }) => ({ tabs: tabs.filter((tab) => tab.article !== article) }));
    }
  }
  return null;
}

/** Lets go of an article that no tab of this window shows any more. */
export async function release(article: string): Promise<void> {
  const released = bridge.call('article.close', { article });
  releasing.set(article, released);
  await released;
  if (releasing.get(article) === released) releasing.delete(article);
}

/** Waits until main has let go of an article that this window did let go of. */
export async function whenReleased(article: string): Promise<void> {
  await releasing.get(article);
}
