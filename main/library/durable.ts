import { open, rename } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errnoOf } from './errors';
import { withTemporary } from './temporary';

/** Asked when all is written and only the name is still to be taken: whether that may be done. */
export type LastLook = () => Promise<boolean>;

/**
 * Writes a file so that at any moment, also after a power cut, it holds either all of the old bytes or all of the new
 * ones: a temporary file in the same folder, forced to the disk, takes the name, and the folder is forced to the disk.
 * False, with nothing changed, if the last look does not let it.
 */
export async function writeDurably(
  path: string,
  bytes: Uint8Array,
  mode?: number,
  lastLook: LastLook = () => Promise.resolve(true),
): Promise<boolean> {
  const folder = dirname(path);
  const isWritten = await withTemporary(folder, basename(path), async (temporary) => {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      // The mode given to open() loses the bits of the process's umask.
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!(await lastLook())) return false;
    await renameOver(temporary, path);
    return true;
  });
  if (isWritten) await syncFolder(folder);
  return isWritten;
}

/** Forces a folder's list of names to the disk, where the system knows such a thing. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } catch (error) {
    // Some network file systems refuse it for folders; then it is theirs to keep.
    if (!['EINVAL', 'ENOTSUP', 'EISDIR'].includes(errnoOf(error) ?? '')) throw error;
  } finally {
    await folder.close();
  }
}

const BUSY = ['EPERM', 'EACCES', 'EBUSY'];

/** Renames over what may be there. On Windows a virus scanner or indexer may hold a new file for a moment. */
export async function renameOver(from: string, to: string): Promise<void> {
  for (let pause = 10; ; pause *= 2) {
    try {
      return await rename(from, to);
    } catch (error) {
      const worthWaiting = process.platform === 'win32' && BUSY.includes(errnoOf(error) ?? '');
      if (!worthWaiting || pause > 640) throw error;
      await wait(pause);
    }
  }
}
