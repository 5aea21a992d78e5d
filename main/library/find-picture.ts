import { join } from 'node:path';
import { stat } from 'node:fs/promises';
import { MAX_PICTURE_BYTES } from '../../app/pictures/largest';
import { unescaped } from '../../app/text/unescaped';
import { isFolder } from './bundle';
import { isMissing } from './errors';
import { findInside } from './inside';
import { isBundleName } from './names';
import type { Places } from './places';

/**
 * The file of a picture of an article, by its path as it stands there. Null where there is none, and for whatever leads
 * out of the article's own folder, by a link too: an article can lie among files that are nobody's to see.
 */
export async function pictureOf(
  places: Places,
  article: string,
  picture: string,
): Promise<string | null> {
  const { folder, name } = places.at(article);
  const bundle = join(folder, name);
  // A link for the bundle itself leads anywhere.
  if (!isBundleName(name) || !(await isFolder(bundle))) return null;
  return findPicture(bundle, picture);
}

/** A file below the folder that a story refers to as a picture; null where there is none, or one that is not taken. */
export async function findPicture(folder: string, picture: string): Promise<string | null> {
  const path =
    (await findInside(folder, picture)) ?? (await findInside(folder, unescaped(picture)));
  if (path === null) return null;
  const size = await sizeOf(path);
  return size !== null && size <= MAX_PICTURE_BYTES ? path : null;
}

/** Null for what went away meanwhile. */
async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
