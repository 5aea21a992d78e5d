import type { Failure } from '../../app/result';
import { bridge } from '../bridge';
import type { NoticeAction } from '../notices/notice';
import { dismissAbout, notify, tellFailure } from '../notices/notify';

const SHOW: NoticeAction = { key: 'action.show-settings', run: () => void showSettings() };

/** Says that settings can't be kept, and lets the user try again once the folder can be written; null takes it back. */
export function tellSettingsTrouble(failure: Failure | null): void {
  if (failure === null) {
    dismissAbout('user-data');
    return;
  }
  tellFailure('user-data', failure, [{ key: 'action.retry', run: () => void retry() }]);
}

/** Says that a damaged file of settings lies aside; until the user has read it. */
export function tellSetAside(path: string): void {
  notify({
    about: 'settings',
    text: { key: 'notice.settings-set-aside', values: { path } },
    actions: [SHOW],
    stays: true,
  });
}

async function retry(): Promise<void> {
  const kept = await bridge.call('settings.retry', {});
  if (!kept.ok) {
    tellSettingsTrouble(kept.failure);
    return;
  }
  dismissAbout('user-data');
  notify({ about: 'settings', text: { key: 'notice.user-data-back' } });
}

async function showSettings(): Promise<void> {
  const shown = await bridge.call('settings.reveal', {});
  if (!shown.ok) tellFailure('reveal', shown.failure);
}
