import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { success, type Failure } from '../../app/result';
import type { Furnish } from '../library/create';
import { findInside } from '../library/inside';
import { MAX_PICTURE_BYTES } from '../library/picture-types';
import { storePicture } from '../library/pictures';
import { isAddress, picturesOf, renamePictures } from './figures';

/**
 * Furnishes a new article with the pictures that its Markdown file refers to and that lie in the file's folder or
 * below. A picture that is not there, or is of a kind that Galley does not take, stays as it is written.
 */
export function furnishFrom(file: string): Furnish {
  const folder = dirname(file);
  return async (bundlePath, article) => {
    const names = new Map<string, string>();
    for (const picture of picturesOf(article.body)) {
      const found = isAddress(picture) ? null : await findPicture(folder, picture);
      if (found === null) continue;
      const stored = await storePicture(bundlePath, basename(found), await readFile(found));
      if (stored.ok) names.set(picture, stored.value.picture);
      else if (!isOfOtherKind(stored.failure)) return stored;
    }
    return success({ ...article, body: renamePictures(article.body, names) });
  };
}

/** A file below the folder that a story refers to as a picture; null where there is none, or one that is not taken. */
export async function findPicture(folder: string, picture: string): Promise<string | null> {
  const path = (await findInside(folder, picture)) ?? (await findInside(folder, decode(picture)));
  if (path === null) return null;
  const { size } = await stat(path);
  return size <= MAX_PICTURE_BYTES ? path : null;
}

/** An address may be written with escapes: `my%20picture.jpg`. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}

function isOfOtherKind(failure: Failure): boolean {
  return failure.code === 'unsupported';
}
