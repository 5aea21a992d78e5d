import { COMMAND_PRIORITY_EDITOR, type LexicalEditor } from 'lexical';
import type { Failure } from '../../app/result';
import { bridge } from '../bridge';
import { PASTE_COPY_COMMAND } from '../editor/commands';
import { recordingsOf } from '../editor/copied-recordings';
import { $insertWithFiles, picturesOf } from '../editor/insert-copy';
import { pasteInTurn } from './paste-in-turn';

/**
 * Puts words of another story into this one once their pictures lie beside it. A picture that can't be had is said, and
 * its caption waits for it. Recordings are linked to where they are: they may be large.
 */
export function receiveCopies(
  editor: LexicalEditor,
  article: string,
  report: (failures: readonly Failure[], total: number) => void,
): () => void {
  let isClosed = false;
  const paste = pasteInTurn(editor);
  const stop = editor.registerCommand(
    PASTE_COPY_COMMAND,
    (copy) => {
      paste(async (insert) => {
        const pictures = new Map<string, string>();
        const failures: Failure[] = [];
        const recordings = new Map<string, string>();
        for (const picture of picturesOf(copy)) {
          const asked = { from: copy.story, picture, article };
          const added = await bridge.call('picture.copy', asked);
          if (isClosed || !editor.isEditable()) return;
          if (added.ok) pictures.set(picture, added.value.picture);
          else failures.push(added.failure);
        }
        if (failures.length > 0) report(failures, picturesOf(copy).length);
        for (const recording of recordingsOf(copy)) {
          const linked = await bridge.call('recording.link', { article: copy.story, recording });
          if (isClosed || !editor.isEditable()) return;
          // One that is gone is told of where it is to be played.
          if (linked.ok) recordings.set(recording, linked.value.recording);
        }
        insert(() => $insertWithFiles(copy, { pictures, recordings }));
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
