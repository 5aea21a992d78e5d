import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { errnoOf } from './errors';

/**
 * The real place of a path below a folder. Null when nothing is there, and also when the path or a link on the way
 * leads out of the folder: what comes from a story must not name files elsewhere.
 */
export async function findInside(folder: string, path: string): Promise<string | null> {
  try {
    const root = await realpath(folder);
    const real = await realpath(resolve(root, path));
    const way = relative(root, real);
    const leaves = way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
    return leaves ? null : real;
  } catch (error) {
    // Whatever the system cannot resolve is not there; a NUL in a path is refused by Node itself.
    if (errnoOf(error) !== null) return null;
    throw error;
  }
}
