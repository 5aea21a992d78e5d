import type { Story } from '../story/story';
import { appStore } from './app-store';
import { saveCopy } from './save-copy';

/**
 * Saves the stories of all tabs; text that can't be saved goes into a copy. True when nothing is unsaved any more, also
 * of what was typed meanwhile; false when there is text that could go nowhere, which has been said.
 */
export async function saveAll(): Promise<boolean> {
  do {
    const saved = await Promise.all(openStories().map(isSaved));
    if (!saved.every(Boolean)) return false;
  } while (openStories().some(({ store }) => store.getState().save.state !== 'saved'));
  return true;
}

function openStories(): readonly Story[] {
  return appStore.getState().tabs.flatMap(({ story }) => story ?? []);
}

async function isSaved(story: Story): Promise<boolean> {
  try {
    return (await story.saveNow()) || (await saveCopy(story));
  } catch (error) {
    // A fault of ours must not be the reason that words are lost unasked.
    reportError(error);
    return false;
  }
}
