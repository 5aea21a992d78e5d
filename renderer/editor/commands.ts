import { createCommand, type NodeKey } from 'lexical';
import type { OwnCopy } from './own-copies';

/** Ask the user for the picture of a waiting caption; the payload is the picture node's key. */
export const CHOOSE_PICTURE_COMMAND = createCommand<NodeKey>('CHOOSE_PICTURE_COMMAND');

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
