import type { Figure } from '../../app/article';
import { findInside } from '../library/inside';
import { isPicture } from '../library/pictures';

/** The path of a file that figures show and that is no picture; null where all are. */
export async function findNoPicture(
  bundlePath: string,
  figures: readonly Figure[],
): Promise<string | null> {
  for (const { picture } of figures) {
    const path = picture === null ? null : await findInside(bundlePath, picture);
    if (path !== null && !(await isPicture(path))) return path;
  }
  return null;
}
