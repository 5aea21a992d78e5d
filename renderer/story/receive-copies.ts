import { COMMAND_PRIORITY_EDITOR, type LexicalEditor } from 'lexical';
import type { Failure } from '../../app/result';
import { bridge } from '../bridge';
import { PASTE_COPY_COMMAND } from '../editor/commands';
import { $insertWithPictures, picturesOf } from '../editor/insert-copy';
import { pasteInTurn } from './paste-in-turn';

/**
 * Puts words of another story into this one once their pictures lie beside it. A picture that can't be had is said, and
 * its caption waits for it.
 */
export function receiveCopies(
  editor: LexicalEditor,
  article: string,
  report: (failure: Failure) => void,
): () => void {
  let isClosed = false;
  const paste = pasteInTurn(editor);
  const stop = editor.registerCommand(
    PASTE_COPY_COMMAND,
    (copy) => {
      paste(async (insert) => {
        const stored = new Map<string, string>();
        for (const picture of picturesOf(copy)) {
          const asked = { from: copy.story, picture, article };
          const added = await bridge.call('picture.copy', asked);
          if (isClosed || !editor.isEditable()) return;
          if (added.ok) stored.set(picture, added.value.picture);
          else report(added.failure);
        }
        insert(() => $insertWithPictures(copy, stored));
      });
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
  return () => {
    isClosed = true;
    stop();
  };
}
