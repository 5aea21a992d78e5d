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
  const opened = await withLatest(story, text, copied.value);
  if (tabOf(story.name)?.story === story) {
    goOnIn(story, opened);
    await bridge.call('article.close', { article: story.name });
  }
  dismissAbout('copy');
  notify({
    about: 'copied',
    text: { key: 'notice.copied', values: { name: folderName(copied.value.article) } },
  });
  return true;
}

/** The copy with what was typed while it was being made. */
async function withLatest(story: Story, text: string, copy: OpenedArticle): Promise<OpenedArticle> {
  const latest = story.text();
  if (latest === text) return copy;
  const { article, revision } = copy;
  const saved = await bridge.call('article.save', { article, text: latest, revision });
  return saved.ok ? { ...copy, text: latest, revision: saved.value.revision } : copy;
}

/** An article that lies elsewhere has the kind of its place before its folder's name. */
function folderName(article: string): string {
  return article.replace(/^(archive|outside-[0-9a-f]{8}):/, '');
}
