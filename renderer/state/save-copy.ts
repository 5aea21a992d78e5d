import { bridge } from '../bridge';
import { dismissAbout, notify, tellFailure } from '../notices/notify';
import type { Story } from '../story/story';
import { appStore } from './app-store';
import { showStory } from './show-story';

/** Puts a text that can't go into its own file into a copy of the article, and goes on there. */
export async function saveCopy(story: Story): Promise<boolean> {
  const copied = await bridge.call('article.save-copy', {
    article: story.name,
    text: story.text(),
  });
  if (!copied.ok) {
    tellFailure('copy', copied.failure);
    return false;
  }
  if (appStore.getState().story === story) showStory(copied.value);
  dismissAbout('copy');
  notify({
    about: 'copied',
    text: { key: 'notice.copied', values: { name: copied.value.article } },
  });
  return true;
}
