import type { Events } from '../../app/ipc/contract';
import { bridge } from '../bridge';
import { notify } from '../notices/notify';

/** Two versions share settings, and a window: says which one this is, and how to get to the other. */
export function tellOtherVersion({ own, other }: Events['app.other-version']): void {
  notify({
    about: 'other-version',
    text: { key: 'notice.other-version', values: { own, other } },
    actions: [{ key: 'action.quit', run: () => void bridge.call('app.quit', {}) }],
    stays: true,
  });
}
