import { mergeRegister } from '@lexical/utils';
import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_SPACE_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { CHOOSE_PICTURE_COMMAND, VIEW_PICTURE_COMMAND } from '../commands';
import { $wholeOf } from '../galleries';
import { $figureOf, $isFigureNode, type FigureNode } from '../nodes/figure-node';
import { $isPictureNode, type PictureNode } from '../nodes/picture-node';

/**
 * A picture is selected by a click or by the arrow keys; then Delete takes its figure away, Enter goes on with it, and
 * the space bar shows it large, as a double click does.
 */
export const PictureSelectionExtension = defineExtension({
  name: 'galley/picture-selection',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(CLICK_COMMAND, $onClick, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => $onEnter(event, editor),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_SPACE_COMMAND,
        (event) => $onSpace(event, editor),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(KEY_BACKSPACE_COMMAND, $removeSelected, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_DELETE_COMMAND, $removeSelected, COMMAND_PRIORITY_HIGH),
      leaveByMouse(editor),
      showSelected(editor),
    ),
});

function $selectedPictures(): readonly PictureNode[] {
  const selection = $getSelection();
  return $isNodeSelection(selection) ? selection.getNodes().filter($isPictureNode) : [];
}

function $onClick({ target }: MouseEvent): boolean {
  if (!(target instanceof HTMLImageElement)) return false;
  const picture = $getNearestNodeFromDOMNode(target);
  if (!$isPictureNode(picture)) return false;
  const selection = $createNodeSelection();
  selection.add(picture.getKey());
  $setSelection(selection);
  return true;
}

/** Chooses a picture that is waited for; from any other goes on to its caption. */
function $onEnter(event: KeyboardEvent | null, editor: LexicalEditor): boolean {
  const [picture] = $selectedPictures();
  if (!picture) return false;
  event?.preventDefault();
  if (picture.getValue().picture === null) {
    return editor.dispatchCommand(CHOOSE_PICTURE_COMMAND, picture.getKey());
  }
  $figureOf(picture)?.getCaption()?.selectWords();
  return true;
}

function $onSpace(event: KeyboardEvent, editor: LexicalEditor): boolean {
  const [picture] = $selectedPictures();
  if (!picture) return false;
  event.preventDefault();
  return editor.dispatchCommand(VIEW_PICTURE_COMMAND, picture.getKey());
}

function $removeSelected(event: KeyboardEvent): boolean {
  const pictures = $selectedPictures();
  if (pictures.length === 0) return false;
  event.preventDefault();
  for (const picture of pictures) {
    const figure = $figureOf(picture);
    if (figure) $removeFigure(figure);
  }
  return true;
}

/** The caret goes to the figure beside it in its gallery, or to what stands behind. */
function $removeFigure(figure: FigureNode): void {
  const whole = $wholeOf(figure);
  const beside = figure.getNextSibling() ?? figure.getPreviousSibling();
  if (whole !== figure && $isFigureNode(beside)) beside.getCaption()?.selectStart();
  else whole.selectNext(0, 0);
  figure.remove();
}

/**
 * A press elsewhere in the story puts the caret there. Lexical goes on with a selected node until the click that follows,
 * by which time it has taken the browser's own caret away.
 */
function leaveByMouse(editor: LexicalEditor): () => void {
  const leave = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('.story-picture')) return;
    const isSelected = editor.read(() => $isNodeSelection($getSelection()));
    if (isSelected) editor.update(() => $setSelection(null), { discrete: true });
  };
  return editor.registerRootListener((root, before) => {
    before?.removeEventListener('mousedown', leave);
    root?.addEventListener('mousedown', leave);
  });
}

/** Nothing else draws what is selected here: the browser's own selection is not in a picture. */
function showSelected(editor: LexicalEditor): () => void {
  let shown: readonly HTMLElement[] = [];
  return editor.registerUpdateListener(({ editorState }) => {
    const keys = editorState.read(() => $selectedPictures().map((picture) => picture.getKey()));
    if (keys.length === 0 && shown.length === 0) return;
    for (const element of shown) element.classList.remove('is-selected');
    shown = keys.map((key) => editor.getElementByKey(key)).filter((element) => element !== null);
    for (const element of shown) element.classList.add('is-selected');
  });
}
