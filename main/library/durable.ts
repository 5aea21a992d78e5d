import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errnoOf } from './errors';

const TEMPORARY = /^\..+\.[0-9a-f]{12}\.tmp$/;

/** A hidden name beside the final one, for what is not complete yet. */
export function temporaryName(name: string): string {
  return `.${name}.${randomBytes(6).toString('hex')}.tmp`;
}

/** Whether a name is one of those. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/**
 * Writes a file so that at any moment, also after a power cut, it holds either all of the old bytes or all of the new
 * ones: a temporary file in the same folder, forced to the disk, takes the name, and the folder is forced to the disk.
 */
export async function writeDurably(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const temporary = join(dirname(path), temporaryName(basename(path)));
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      // The mode given to open() loses the bits of the process's umask.
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameInPlace(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
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
async function renameInPlace(from: string, to: string): Promise<void> {
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

/**
 * Removes what a killed process left unfinished in a folder: temporaries older than `age` milliseconds. It is a
 * courtesy: what cannot be removed stays, hidden.
 */
export async function removeLeftovers(
  folder: string,
  names: readonly string[],
  age: number,
): Promise<void> {
  for (const name of names.filter(isTemporary)) {
    const path = join(folder, name);
    try {
      if (Date.now() - (await stat(path)).mtimeMs >= age) await rm(path, { recursive: true });
    } catch (error) {
      if (errnoOf(error) === null) throw error;
    }
  }
}
