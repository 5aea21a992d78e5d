import { mergeRegister } from '@lexical/utils';
import { COMMAND_PRIORITY_EDITOR, type LexicalEditor, type NodeKey } from 'lexical';
import type { AddedPicture } from '../../app/ipc/contract';
import type { Failure, Result } from '../../app/result';
import { bridge } from '../bridge';
import { ADD_PICTURES_COMMAND, CHOOSE_PICTURE_COMMAND } from '../editor/commands';
import { placePicture } from '../editor/place-picture';

/** Stores pictures that are dropped, pasted or chosen beside the article and shows them in their figures. */
export function receivePictures(
  editor: LexicalEditor,
  article: string,
  report: (failure: Failure) => void,
): () => void {
  /** Gives the figure that shows the picture. */
  const place = (added: Result<AddedPicture>, figure: NodeKey | null): NodeKey | null => {
    if (added.ok) return placePicture(editor, figure, added.value);
    report(added.failure);
    return figure;
  };
  const addAll = async (files: readonly File[], figure: NodeKey | null) => {
    let target = figure;
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const added = await bridge.call('picture.add', { article, name: file.name, bytes });
      // The first picture fills the figure it was dropped on; the others get figures of their own below.
      target = place(added, target);
    }
  };
  return mergeRegister(
    editor.registerCommand(
      ADD_PICTURES_COMMAND,
      ({ files, figure }) => {
        void addAll(files, figure);
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      CHOOSE_PICTURE_COMMAND,
      (figure) => {
        void bridge.call('picture.choose', { article }).then((added) => place(added, figure));
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
  );
}
