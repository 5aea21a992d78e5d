import { failure, success, type Result } from '../../app/result';
import { isFolder } from './bundle';
import { workAlone } from './alone';
import type { Place } from './places';
import { inOrder } from './queue';

/** Moves a file or folder to the system's trash; rejects when it can't. */
export type TrashItem = (path: string) => Promise<void>;

/**
 * Moves an article to the system's trash, out of which the system can give it back; its versions stay in the library.
 * Where there is no trash nothing is deleted: `unsupported`, detail `no-trash`.
 */
export function trashArticle(place: Place, trashItem: TrashItem): Promise<Result<null>> {
  return workAlone(place, (path) =>
    inOrder(path, async () => {
      const went = await trashItem(path).then(
        () => true,
        // Each system says in its own words why not, and none of them in a code.
        () => false,
      );
      const isGone = went && !(await isFolder(path));
      return isGone ? success(null) : failure('unsupported', path, { detail: 'no-trash' });
    }),
  );
}
