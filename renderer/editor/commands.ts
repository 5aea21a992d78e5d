import { createCommand, type NodeKey } from 'lexical';
import type { PictureLook } from '../../app/ipc/contract';
import type { OwnCopy } from './own-copies';

/**
 * Ask the user for the picture of a waiting caption, and any that come below it. The payload is the key of its figure or
 * of a node in it; null for the caret.
 */
export const CHOOSE_PICTURE_COMMAND = createCommand<NodeKey | null>('CHOOSE_PICTURE_COMMAND');

/** Asks for the pictures of a new gallery at the caret. */
export const CHOOSE_GALLERY_COMMAND = createCommand('CHOOSE_GALLERY_COMMAND');

/**
 * Ask what there is of a picture beside the story, anew or by what is known already: then `tell` is told at once. It is
 * told null of a picture that is not there.
 */
export const LOOK_AT_PICTURE_COMMAND = createCommand<{
  readonly picture: string;
  readonly isAgain: boolean;
  readonly tell: (look: PictureLook | null) => void;
}>('LOOK_AT_PICTURE_COMMAND');

/** Show a picture large; the payload is the picture node's key. */
export const VIEW_PICTURE_COMMAND = createCommand<NodeKey>('VIEW_PICTURE_COMMAND');

/** Look for the pictures of the story that are not there. */
export const FIND_PICTURES_COMMAND = createCommand<null>('FIND_PICTURES_COMMAND');

/** Ask the user for a picture to put at the end of a gallery; the payload is its key. */
export const ADD_TO_GALLERY_COMMAND = createCommand<NodeKey>('ADD_TO_GALLERY_COMMAND');

/** Put the figures of the gallery of that key in its place. */
export const UNGROUP_GALLERY_COMMAND = createCommand<NodeKey>('UNGROUP_GALLERY_COMMAND');

/** Image files were dropped or pasted: into the figure of that key, or at the caret. */
export const ADD_PICTURES_COMMAND = createCommand<{
  readonly files: readonly File[];
  readonly figure: NodeKey | null;
}>('ADD_PICTURES_COMMAND');

/** HTML from outside, and what came with it. */
export interface PastedHtml {
  readonly html: string;
  /** The same as plain text. */
  readonly text: string;
  readonly files: readonly File[];
}

/** HTML was pasted, or dropped where the caret is now. */
export const PASTE_HTML_COMMAND = createCommand<PastedHtml>('PASTE_HTML_COMMAND');

/** Words of another story were pasted, or dropped where the caret is now, with pictures that lie beside that one. */
export const PASTE_COPY_COMMAND = createCommand<OwnCopy>('PASTE_COPY_COMMAND');

/** Plain text was pasted into a story with nothing in it. */
export const PASTE_WIRE_COPY_COMMAND = createCommand<string>('PASTE_WIRE_COPY_COMMAND');
