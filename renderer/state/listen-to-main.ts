import { bridge } from '../bridge';
import { runCommandFromMenu } from '../commands/run-command';
import { tellFailure } from '../notices/notify';
import type { Story } from '../story/story';
import { appStore } from './app-store';
import { openArticle } from './articles';
import { saveCopy } from './save-copy';
import { tellTabs } from './tell-tabs';
import { followSettings } from './view-settings';

/** Follows what main tells unasked. */
export function listenToMain(): void {
  bridge.on('command.run', ({ command }) => runCommandFromMenu(command));
  bridge.on('article.show', ({ article }) => void openArticle(article));
  bridge.on('article.show-failed', ({ failure }) => tellFailure('open', failure));
  bridge.on('settings.changed', ({ settings }) => void followSettings(settings));
  bridge.on('window.closing', () => void close());
}

/** Text that can't be saved goes into a copy before the window does; with neither, the user is asked. */
async function close(): Promise<void> {
  await bridge.call('window.wait', {});
  const stories = appStore.getState().tabs.flatMap(({ story }) => story ?? []);
  const saved = await Promise.all(stories.map(isSaved));
  tellTabs();
  await bridge.call('window.close', { saved: saved.every(Boolean) });
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
