import { bridge } from '../bridge';
import { runCommandFromMenu } from '../commands/run-command';
import { notify, tellFailure } from '../notices/notify';
import { tellOtherVersion } from '../trouble/other-version';
import { tellSettingsTrouble } from '../trouble/settings-trouble';
import { openArticle } from './articles';
import { saveAll } from './save-all';
import { tellTabs } from './tell-tabs';
import { followSettings } from './view-settings';

/** Follows what main tells unasked. */
export function listenToMain(): void {
  bridge.on('command.run', ({ command }) => runCommandFromMenu(command));
  bridge.on('article.show', ({ article }) => void openArticle(article));
  bridge.on('article.show-failed', ({ failure }) => tellFailure('open', failure));
  bridge.on('picture.unread', () =>
    notify({ about: 'unread', text: { key: 'notice.unread' }, stays: true }),
  );
  bridge.on('settings.changed', ({ settings }) => void followSettings(settings));
  bridge.on('settings.trouble', ({ failure }) => tellSettingsTrouble(failure));
  bridge.on('app.other-version', tellOtherVersion);
  bridge.on('window.closing', () => void close());
}

async function close(): Promise<void> {
  await bridge.call('window.wait', {});
  const saved = await saveAll();
  tellTabs();
  await bridge.call('window.close', { saved });
}
