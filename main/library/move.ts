import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isFolder } from './bundle';
import { renameOver, syncFolder } from './durable';
import { errnoOf } from './errors';
import { foldName, uniqueName } from './names';
import type { Place } from './places';

/**
 * Gives an article's folder another name or another folder to lie in, in one step: at any moment it is in one place or
 * the other. A name that is taken there gets a number. Returns the name; throws the file system's error.
 */
export async function moveBundle(from: Place, to: Place): Promise<string> {
  const stays = from.folder === to.folder;
  const takenThere = async () =>
    (await readdir(to.folder)).filter((name) => !stays || name !== from.name);
  const wanted = uniqueName(to.name, await takenThere());
  if (stays && wanted === from.name) return wanted;
  const name = await rehouse(from, { ...to, name: wanted }, takenThere);
  // The new place first: after a power cut an article in two lists is there, one in none is not.
  await syncFolder(to.folder);
  if (!stays) await syncFolder(from.folder);
  return nameOnDisk(to.folder, name);
}

/** Another process may take the name in between: then the next one is tried. */
async function rehouse(
  from: Place,
  to: Place,
  takenThere: () => Promise<readonly string[]>,
): Promise<string> {
  for (let { name } = to; ;) {
    try {
      await renameOver(join(from.folder, from.name), join(to.folder, name));
      return name;
    } catch (error) {
      const next = (await isTaken(error, join(to.folder, name)))
        ? uniqueName(name, await takenThere())
        : name;
      if (next === name) throw error;
      name = next;
    }
  }
}

async function isTaken(error: unknown, path: string): Promise<boolean> {
  // Windows calls a taken folder a lack of permission.
  const mayBe = ['EEXIST', 'ENOTEMPTY', 'ENOTDIR', 'EPERM'].includes(errnoOf(error) ?? '');
  return mayBe && (await isFolder(path));
}

/** A disk may keep a name in another form of Unicode, or not take over a change that is one of case alone. */
async function nameOnDisk(folder: string, name: string): Promise<string> {
  const names = await readdir(folder);
  if (names.includes(name)) return name;
  return names.find((present) => foldName(present) === foldName(name)) ?? name;
}
