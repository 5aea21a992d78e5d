import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { failure, success, type Result } from '../../app/result';
import { isFolder } from './bundle';
import { syncFolder } from './durable';
import { errnoOf } from './errors';
import { workAlone } from './alone';
import { moveBundle } from './move';
import { archiveFolder, type Place } from './places';
import { inOrder } from './queue';

/**
 * Puts an article of the library into its archive, or takes it out again. Returns its name there: its own, or one with
 * a number where that is taken. An article that lies elsewhere has no archive: `unsupported`, detail `outside-library`.
 */
export function archiveArticle(
  library: string,
  place: Place,
  archived: boolean,
): Promise<Result<string>> {
  return workAlone(place, async (path) => {
    const archive = archiveFolder(library);
    if (place.folder !== library && place.folder !== archive) {
      return failure('unsupported', path, { detail: 'outside-library' });
    }
    const folder = archived ? archive : library;
    const made = archived ? await makeArchive(archive) : success(null);
    if (!made.ok) return made;
    return inOrder(path, async () => success(await moveBundle(place, { ...place, folder })));
  });
}

/** A link in the place of either folder could lead the article out of the library: nothing is put there. */
async function makeArchive(archive: string): Promise<Result<null>> {
  for (const folder of [dirname(archive), archive]) {
    try {
      await mkdir(folder);
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error;
    }
    if (!(await isFolder(folder))) return failure('not-found', folder);
    // Whoever made it may not have come so far: an article in a folder that a power cut takes away is lost.
    await syncFolder(dirname(folder));
  }
  return success(null);
}
