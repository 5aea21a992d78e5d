import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure, success, type Result } from '../../app/result';
import { isFolder } from './bundle';
import { syncFolder } from './durable';
import { errnoOf } from './errors';
import { bundleTitle } from './names';
import { ownFolder, type Place } from './places';

/** Where the locks of the articles in a folder are. */
export function locksFolder(folder: string): string {
  const own = ownFolder(folder);
  return own === dirname(folder) ? join(own, 'locks', basename(folder)) : join(own, 'locks');
}

/** Never longer than the bundle's own name. */
export function lockPath({ folder, name }: Place): string {
  return join(locksFolder(folder), `${bundleTitle(name)}.lock`);
}

/** What is in the way, a link that leads out of the library say, is left as it is. */
export async function makeLocksFolder(folder: string): Promise<Result<null>> {
  const locks = locksFolder(folder);
  const own = ownFolder(folder);
  // One after the other: a library that is not there, on a drive that is away say, must not be made by this.
  for (const path of new Set([own, join(own, 'locks'), locks])) {
    try {
      await mkdir(path);
      // Of locks nothing has to survive a power cut, but more than locks is put into Galley's own folder.
      await syncFolder(dirname(path));
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error;
    }
    if (!(await isFolder(path))) return failure('not-found', path, { detail: 'in-the-way' });
  }
  return success(null);
}
