import { constants } from 'node:fs';
import { lstat, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failure, success, type Result } from '../../app/result';
import { isFolder } from '../library/bundle';
import { syncFolder } from '../library/durable';
import { errnoOf, isMissing } from '../library/errors';
import { ownFolder } from '../library/places';

/** Files in Galley's own folder of a library. Links are not followed: they could lead out of it. */

/** Where a link is not to be followed by whoever opens a file; Windows does not know it. */
const NO_LINK = (constants as Partial<typeof constants>).O_NOFOLLOW ?? 0;

export function historyFolder(folder: string): string {
  return join(ownFolder(folder), 'history');
}

/** Makes the folder for the versions of a folder's articles. Never one above: a drive may just be away. */
export async function makeHistoryFolder(folder: string): Promise<Result<string>> {
  const history = historyFolder(folder);
  for (const path of [dirname(history), history]) {
    try {
      await mkdir(path);
      await syncFolder(dirname(path));
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error;
    }
    if (!(await isFolder(path))) return failure('unsupported', path);
  }
  return success(history);
}

/** The bytes of a file in such a folder; null when it is not there. */
export async function readOwnFile(path: string, most: number): Promise<Result<Buffer | null>> {
  try {
    const folder = dirname(path);
    const isOwn = (await isFolder(dirname(folder))) && (await isFolder(folder));
    if (!isOwn) return success(null);
    // Opening what is no file, a pipe say, could take for ever.
    if (!(await lstat(path)).isFile()) return failure('unsupported', path);
    const file = await open(path, constants.O_RDONLY | NO_LINK);
    try {
      if ((await file.stat()).size > most) return failure('too-large', path);
      return success(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isMissing(error)) return success(null);
    throw error;
  }
}

/** Adds bytes to the end of a file, or to a new one, and forces them to the disk. */
export async function appendDurably(path: string, bytes: Uint8Array): Promise<void> {
  const { O_WRONLY, O_APPEND, O_CREAT } = constants;
  const file = await open(path, O_WRONLY | O_APPEND | O_CREAT | NO_LINK);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(dirname(path));
}
