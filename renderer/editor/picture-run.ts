import { HISTORIC_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import type { TakenPicture } from '../../app/ipc/contract';
import { placePicture, placePictureBelow, type PicturePlace } from './place-picture';

/** Pictures that come together, one after the other, while the writing goes on. */
export interface PictureRun {
  /** Shows the next one; false, and nothing is done, once the one before it was taken back or deleted. */
  readonly place: (taken: TakenPicture) => boolean;
  readonly end: () => void;
}

/**
 * Places the first where it was asked for, and each other below the one before. Undo takes back all at once, unless
 * something was written between them: then it takes back what came last, as always.
 */
export function pictureRun(editor: LexicalEditor, first: PicturePlace): PictureRun {
  let last: NodeKey | null = null;
  let isChanged = false;
  const end = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    if (dirtyElements.size > 0 || dirtyLeaves.size > 0 || tags.has(HISTORIC_TAG)) isChanged = true;
  });
  const place = (taken: TakenPicture) => {
    const placed =
      last === null
        ? placePicture(editor, first, taken)
        : placePictureBelow(editor, last, taken, !isChanged);
    if (placed === null) return false;
    last = placed;
    isChanged = false;
    return true;
  };
  return { place, end };
}
