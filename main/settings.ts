import { readSettings, type Settings } from '../app/ipc/settings';
import { success, type Failure, type Result } from '../app/result';
import { attempt } from './library/errors';
import { logError } from './log';
import { whyNotKept } from './user-data';
import { readStoredSettings, SETTINGS_NAME } from './stored-settings';

export interface SettingsFile {
  readonly get: () => Settings;
  /** Changes some of the settings, at once in memory and soon in the file. */
  readonly change: (patch: Partial<Settings>) => Settings;
  /** Resolves when all changes so far are in the file, or could not be written. */
  readonly written: () => Promise<void>;
  /** Where a damaged file was set aside to, or null. */
  readonly setAside: string | null;
  /** Why changes are not in the file, or null. They hold for this session. */
  readonly trouble: () => Failure | null;
  /** Hears why changes can't be written any more, and null when they can again; not each time anew while it stays so. */
  readonly onTrouble: (listener: (failure: Failure | null) => void) => void;
  /** Writes what could not be written before; says why it still can't be. */
  readonly retry: () => Promise<Result<null>>;
}

interface SettingsOptions {
  readonly folder: string;
  /** Why it is known already that nothing can be written there. */
  readonly trouble?: Failure | null;
}

/** The settings in a folder. They are always there: a missing, damaged or unreadable file gives the defaults. */
export function openSettings({ folder, trouble: known = null }: SettingsOptions): SettingsFile {
  const stored = readStoredSettings(folder, new Date());
  let values = readSettings(stored.values);
  let writing = Promise.resolve();
  let unwritten: Partial<Settings> = {};
  let trouble = known;
  const listeners: ((failure: Failure | null) => void)[] = [];

  async function write(): Promise<void> {
    // electron-store is not asked where it is known that it can't write.
    const still = trouble === null ? null : whyNotKept(folder);
    if (still !== null) {
      trouble = still;
      return;
    }
    const patch = unwritten;
    try {
      const written = await attempt(folder, async () => {
        (await store(folder)).set(patch);
        return success(null);
      });
      if (written.ok) {
        unwritten = {};
        turn(null);
      } else turn(written.failure);
    } catch (error) {
      // Nothing that a disk says: the change holds for this session.
      logError('settings', error);
    }
  }

  function turn(now: Failure | null): void {
    const isNews = (trouble === null) !== (now === null);
    trouble = now;
    if (isNews) for (const listener of listeners) listener(now);
  }

  return {
    setAside: stored.setAside,
    get: () => values,
    change: (patch) => {
      values = { ...values, ...patch };
      writing = writing.then(() => {
        unwritten = { ...unwritten, ...patch };
        return write();
      });
      return values;
    },
    written: () => writing,
    trouble: () => trouble,
    onTrouble: (listener) => {
      listeners.push(listener);
    },
    retry: async () => {
      writing = writing.then(write);
      await writing;
      return trouble === null ? success(null) : { ok: false, failure: trouble };
    },
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

/** One that could not be opened is opened anew by the next change: the disk may be there again by then. */
function store(folder: string) {
  loading ??= loadStore(folder).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
