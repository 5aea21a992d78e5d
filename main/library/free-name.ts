import { constants, copyFile, link } from 'node:fs/promises';
import { errnoOf } from './errors';

const NO_LINKS = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV'];

/** Gives a complete file a second name if nobody has that name yet, and says whether it was free. */
export async function takeFreeName(path: string, name: string): Promise<boolean> {
  try {
    await link(path, name).catch((error: unknown) => {
      if (!NO_LINKS.includes(errnoOf(error) ?? '')) throw error;
      // For a moment others may find it half-written; what cannot be understood counts until it is old.
      return copyFile(path, name, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}
