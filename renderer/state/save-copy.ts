import type { OpenedArticle } from '../../app/ipc/contract';
import { bridge } from '../bridge';
import { dismissAbout, notify, tellFailure } from '../notices/notify';
import type { Story } from '../story/story';
import { goOnIn } from './show-story';
import { tabOf } from './tab-list';

/** Puts a text that can't go into its own file into a copy of the article, and goes on there. */
export async function saveCopy(story: Story): Promise<boolean> {
  const text = story.text();
  const copied = await bridge.call('article.save-copy', {
    article: story.name,
    text,
  });
  if (!copied.ok) {
    tellFailure('copy', copied.failure);
    return false;
  }
  const copy = copied.value;
  if (tabOf(story.name)?.story === story) goOnIn(story, withLatest(copy, text, story.text()));
  await closeHidden(story.name, copy.article);
  dismissAbout('copy');
  notify({
    about: 'copied',
    text: { key: 'notice.copied', values: { name: folderName(copy.article) } },
  });
  return true;
}

/** The copy, and what was typed while it was being made: those words go on from the ones in it. */
function withLatest(copy: OpenedArticle, text: string, latest: string): OpenedArticle {
  const rescue = latest === text ? null : { text: latest, base: text, time: Date.now() };
  return { ...copy, rescue };
}

/** Lets go of what no tab shows. Where the folder was gone the copy has its name: then there is nothing to let go of. */
async function closeHidden(...articles: readonly string[]): Promise<void> {
  const hidden = articles.filter((article) => !tabOf(article));
  await Promise.all(hidden.map((article) => bridge.call('article.close', { article })));
}

/** An article that lies elsewhere has the kind of its place before its folder's name. */
function folderName(article: string): string {
  return article.replace(/^(archive|outside-[0-9a-f]{8}):/, '');
}
