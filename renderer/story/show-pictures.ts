import { mergeRegister } from '@lexical/utils';
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  COMMAND_PRIORITY_EDITOR,
  type LexicalEditor,
} from 'lexical';
import {
  FIND_PICTURES_COMMAND,
  LOOK_AT_PICTURE_COMMAND,
  VIEW_PICTURE_COMMAND,
} from '../editor/commands';
import { $figureOf } from '../editor/nodes/figure-node';
import { $isPictureNode } from '../editor/nodes/picture-node';
import { findPicturesAgain, viewPicture } from '../pictures/open-picture';
import { followFound, knownLook, lookAtPicture } from '../pictures/picture-looks';

/** Answers what the pictures in a story ask, and does what they are asked to. */
export function showPictures(editor: LexicalEditor, article: string): () => void {
  return mergeRegister(
    followFound(article, (picture) => showAgain(editor, article, picture)),
    editor.registerCommand(
      LOOK_AT_PICTURE_COMMAND,
      ({ picture, isAgain, tell }) => {
        const known = isAgain ? null : knownLook(article, picture);
        if (known) tell(known);
        else void lookAtPicture(article, picture, isAgain).then(tell);
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      VIEW_PICTURE_COMMAND,
      (key) => {
        const node = $getNodeByKey(key);
        const figure = node && $figureOf(node);
        if (figure) viewPicture(figure.getKey());
        return figure !== null;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      FIND_PICTURES_COMMAND,
      () => {
        if (editor.isEditable()) findPicturesAgain();
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
  );
}

/** Puts a picture that came back in the place of the words that it is missing. The story itself does not change. */
function showAgain(editor: LexicalEditor, bundle: string, picture: string): void {
  const missing = editor.getRootElement()?.querySelectorAll<HTMLElement>(MISSING) ?? [];
  editor.read(() => {
    for (const element of missing) {
      const node = $getNearestNodeFromDOMNode(element);
      if (!$isPictureNode(node) || node.getValue().picture !== picture) continue;
      node.showIn(element, bundle, editor);
    }
  });
}

const MISSING = '.story-picture[data-state=missing]';
