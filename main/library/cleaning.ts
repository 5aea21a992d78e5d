import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isFolder } from './bundle';
import { removeStale } from './claim';
import { errnoOf } from './errors';
import { diskTime } from './lock-file';
import { locksFolder } from './locks-folder';
import { archiveFolder, ownFolder } from './places';
import { cleanFolder } from './temporary';

/**
 * Removes what killed processes left in a library and in Galley's own folder there: half-made files and articles, and
 * their locks. What is inside an article goes when that is opened. Never rejects for the disk.
 */
export async function cleanLibrary(library: string): Promise<void> {
  const own = ownFolder(library);
  await cleanFolder(library);
  if (!(await isFolder(own).catch(() => false))) return;
  await overTrouble(async () => {
    for (const entry of await readdir(own, { withFileTypes: true })) {
      if (entry.isDirectory()) await cleanFolder(join(own, entry.name));
    }
  });
  for (const folder of [library, archiveFolder(library)]) await cleanLocks(locksFolder(folder));
}

async function cleanLocks(folder: string): Promise<void> {
  await cleanFolder(folder);
  await overTrouble(async () => {
    const locks = (await readdir(folder)).filter((name) => /\.(lock|claim)$/.test(name));
    const now = locks.length > 0 ? await diskTime(folder) : 0;
    for (const name of locks) await overTrouble(() => removeStale(join(folder, name), now));
  });
}

async function overTrouble(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (errnoOf(error) === null) throw error;
  }
}
