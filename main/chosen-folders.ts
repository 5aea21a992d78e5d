import { isAbsolute, resolve } from 'node:path';
import type { SettingsFile } from './settings';

/** The user files into a handful of folders; the ones chosen last are remembered. */
const MOST = 100;

/** Folders to file into that the user chose in a dialog of the system, in this session or an earlier one. */
export interface ChosenFolders {
  readonly has: (folder: string) => boolean;
  readonly add: (folder: string) => void;
}

/**
 * Profiles say where their stories are filed, and the window may write anything into a profile: so only what came from
 * a dialog is written into unasked.
 */
export function keepChosenFolders(settings: Pick<SettingsFile, 'get' | 'change'>): ChosenFolders {
  return {
    has: (folder) => isAbsolute(folder) && settings.get().filingFolders.includes(resolve(folder)),
    add: (folder) => {
      const chosen = resolve(folder);
      const others = settings.get().filingFolders.filter((other) => other !== chosen);
      settings.change({ filingFolders: [chosen, ...others].slice(0, MOST) });
    },
  };
}

/**
 * A folder that a dialog may begin with; undefined for none, and for one of another machine: to look there is enough for
 * Windows to say who the user is.
 */
export function proposable(folder: string): string | undefined {
  return isAbsolute(folder) && !/^[\\/]{2}/.test(folder) ? folder : undefined;
}
