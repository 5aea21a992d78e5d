import type { BrowserWindow } from 'electron';
import type { OwnPageFile } from '../../app/ipc/filing';
import type { Settings } from '../../app/ipc/settings';
import { success } from '../../app/result';
import type { Desk } from '../desk';
import { tell, type Handlers } from '../ipc';

/** What the system's dialog shows for each. */
const ENDINGS: Readonly<Record<OwnPageFile, readonly string[]>> = {
  template: ['html', 'htm', 'mustache'],
  css: ['css'],
};

/** The window never says a path: what a page is made with is what the user chose in a dialog of the system. */
export function ownPageHandlers({
  session: { settings },
  dialogs,
  windows,
}: Pick<Desk, 'session' | 'dialogs' | 'windows'>): Pick<
  Handlers,
  'own-page.choose' | 'own-page.clear'
> {
  /** The window that asked has the answer. */
  function change(file: OwnPageFile, path: string | null, window: BrowserWindow): Settings {
    const changed = settings.change({ ownPage: { ...settings.get().ownPage, [file]: path } });
    for (const other of windows.all()) {
      if (other !== window) tell(other, 'settings.changed', { settings: changed });
    }
    return changed;
  }

  return {
    'own-page.choose': async ({ file }, window) => {
      const chosen = await dialogs.chooseFile(window, `own-${file}`, ENDINGS[file]);
      if (!chosen.ok) return chosen;
      const { readOwnPage } = await import('../filing/own-page');
      const read = await readOwnPage({ [file]: chosen.value });
      return read.ok ? success(change(file, chosen.value, window)) : read;
    },

    'own-page.clear': ({ file }, window) => change(file, null, window),
  };
}
