import type { OpenedArticle } from '../../app/ipc/contract';
import { bridge } from '../bridge';
import { dismissAbout, notify, tellFailure } from '../notices/notify';
import type { Story } from '../story/story';
import { appStore } from './app-store';
import { showStory } from './show-story';

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
  if (appStore.getState().story === story) showStory(opened);
  dismissAbout('copy');
  notify({
    about: 'copied',
    text: { key: 'notice.copied', values: { name: copied.value.article } },
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
