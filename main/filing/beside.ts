import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { success, type Failure } from '../../app/result';
import type { Furnish } from '../library/create';
import { findPicture } from '../library/find-picture';
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

function isOfOtherKind(failure: Failure): boolean {
  return failure.code === 'unsupported';
}
