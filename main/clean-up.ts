import { logError } from './log';

/** So long after the start, in milliseconds: the first screen comes first. */
const PAUSE = 2000;

/** Removes what a process that was killed left unfinished, in the library and in folders of the user's own. */
export function cleanUpSoon(library: () => string, folders: readonly string[]): void {
  const clean = async () => {
    const [{ cleanLibrary }, { cleanFolder }] = await Promise.all([
      import('./library/cleaning'),
      import('./library/temporary'),
    ]);
    await cleanLibrary(library());
    for (const folder of folders) await cleanFolder(folder);
  };
  setTimeout(() => {
    clean().catch((error: unknown) => logError('cleaning up', error));
  }, PAUSE).unref();
}
