import { bridge } from '../bridge';
import { runCommandFromMenu } from '../commands/run-command';
import type { Story } from '../story/story';
import { appStore } from './app-store';
import { readLibrary } from './library';
import { saveCopy } from './save-copy';

/** Follows what main tells unasked. */
export function listenToMain(): void {
  bridge.on('command.run', ({ command }) => runCommandFromMenu(command));
  bridge.on('library.changed', () => void readLibrary());
  bridge.on('window.closing', () => void close());
}

/** Text that can't be saved goes into a copy before the window does; with neither, the user is asked. */
async function close(): Promise<void> {
  await bridge.call('window.wait', {});
  const { story } = appStore.getState();
  const saved = !story || (await isSaved(story));
  await bridge.call('window.close', { saved });
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
