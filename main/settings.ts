import { readSettings, type Settings } from '../app/ipc/settings';
import { logError } from './log';
import { readStoredSettings, SETTINGS_NAME } from './stored-settings';

export interface SettingsFile {
  readonly get: () => Settings;
  /** Changes some of the settings, at once in memory and soon in the file. */
  readonly change: (patch: Partial<Settings>) => Settings;
  /** Resolves when all changes so far are in the file. */
  readonly written: () => Promise<void>;
  /** Where a damaged file was set aside to, or null. */
  readonly setAside: string | null;
}

/** The settings in a folder. They are always there: a missing, damaged or unreadable file gives the defaults. */
export function openSettings(folder: string): SettingsFile {
  const stored = readStoredSettings(folder, new Date());
  let values = readSettings(stored.values);
  let writing = Promise.resolve();

  async function write(patch: Partial<Settings>): Promise<void> {
    try {
      (await store(folder)).set(patch);
    } catch (error) {
      // A full disk, say: the change holds for this session.
      logError('settings', error);
    }
  }

  return {
    setAside: stored.setAside,
    get: () => values,
    change: (patch) => {
      values = { ...values, ...patch };
      writing = writing.then(() => write(patch));
      return values;
    },
    written: () => writing,
  };
}

/**
 * electron-store writes the file: whole or not at all, and keys it does not know stay. It brings a JSON schema compiler
 * along that takes 90 ms to load, so it is loaded for the first change, and reading is done without it.
 */
async function loadStore(folder: string) {
  const { default: Store } = await import('electron-store');
  return new Store<Settings>({
    name: SETTINGS_NAME,
    cwd: folder,
    accessPropertiesByDotNotation: false,
  });
}

let loading: ReturnType<typeof loadStore> | null = null;

function store(folder: string) {
  return (loading ??= loadStore(folder));
}
