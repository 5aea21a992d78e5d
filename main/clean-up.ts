import { logError } from './log';

/** So long after the start, in milliseconds: the first screen comes first. */
const PAUSE = 2000;

/**
 * Removes what a process that was killed left unfinished, in the library and in folders of the user's own, and the
 * previews of pictures that there is no room for.
 */
export function cleanUpSoon(
  library: () => string,
  userData: string,
  folders: readonly string[],
): void {
  const clean = async () => {
    const [{ cleanLibrary }, { cleanFolder }, { prunePreviews }] = await Promise.all([
      import('./library/cleaning'),
      import('./library/temporary'),
      import('./pictures/previews'),
    ]);
    await cleanLibrary(library());
    for (const folder of [userData, ...folders]) await cleanFolder(folder);
    await prunePreviews(userData);
  };
  setTimeout(() => {
    clean().catch((error: unknown) => logError('cleaning up', error));
  }, PAUSE).unref();
}
