import { app } from 'electron';
import { join } from 'node:path';
import type { LibraryState } from '../app/ipc/contract';
import { checkLibrary, makeLibrary } from './library/folder';
import { OVERRIDES } from './paths';
import type { SettingsFile } from './settings';

/** The settings, and the library that is open. */
export interface Session {
  readonly settings: SettingsFile;
  /** The library's folder, whether or not it can be used. */
  readonly folder: () => string;
  /** The library as it is found now; the first time as it was found when the session was opened. */
  readonly library: () => Promise<LibraryState>;
  /** Changes over to another library. Nothing may be open in the one before. */
  readonly moveTo: (folder: string) => void;
}

/** Opens the session. The library is looked for at once, while the window's process is starting. */
export function openSession(settings: SettingsFile): Session {
  let folder = OVERRIDES.library ?? settings.get().libraryFolder ?? usualLibrary();
  let ahead: Promise<LibraryState> | null = openLibrary();

  /** A library that the user chose and that is gone is not made anew: it would be an empty one in its place. */
  function openLibrary(): Promise<LibraryState> {
    if (OVERRIDES.library) return makeLibrary(folder, { parents: false });
    if (settings.get().libraryFolder !== null) return checkLibrary(folder);
    return makeLibrary(folder, { parents: true });
  }

  return {
    settings,
    folder: () => folder,
    library: () => {
      const found = ahead ?? openLibrary();
      ahead = null;
      return found;
    },
    moveTo: (chosen) => {
      folder = chosen;
      settings.change({ libraryFolder: chosen });
    },
  };
}

/** `Galley` in the user's documents. A Linux system that names no folder for those gets the usual one. */
function usualLibrary(): string {
  const [documents, home] = [app.getPath('documents'), app.getPath('home')];
  return join(documents === home ? join(home, 'Documents') : documents, 'Galley');
}
