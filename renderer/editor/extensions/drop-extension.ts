import { caretFromPoint } from '@lexical/clipboard';
import { eventFiles } from '@lexical/rich-text';
import { mergeRegister } from '@lexical/utils';
import {
  $getNearestNodeFromDOMNode,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  isDOMNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { ADD_PICTURES_COMMAND, PASTE_HTML_COMMAND } from '../commands';
import { gapInGallery, markGap } from '../gallery-view';
import { $figureOf } from '../nodes/figure-node';
import { $insertFigure } from '../place-picture';
import { isOwn, pictureAddress } from '../transfer';
import { TransferExtension } from './transfer-extension';

/** What is dragged in from outside: files, words of other programs, and addresses of pictures. */
export const DropExtension = defineExtension({
  name: 'galley/drop',
  dependencies: [TransferExtension],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        DROP_COMMAND,
        (event) =>
          $onDropFiles(event, editor) || $onDropHtml(event, editor) || $onDropAddress(event),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(DRAGOVER_COMMAND, onDragOver, COMMAND_PRIORITY_HIGH),
      showPlaces(editor),
    ),
});

function $onDropFiles(event: DragEvent, editor: LexicalEditor): boolean {
  const [, files] = eventFiles(event);
  if (files.length === 0) return false;
  event.preventDefault();
  const figure = $figureAt(event);
  if (figure === null) $putCaretAt(event);
  return editor.dispatchCommand(ADD_PICTURES_COMMAND, { files, figure });
}

function $onDropHtml(event: DragEvent, editor: LexicalEditor): boolean {
  const data = event.dataTransfer;
  const html = data && !isOwn(data) ? data.getData('text/html') : '';
  if (!data || html === '') return false;
  event.preventDefault();
  $putCaretAt(event);
  const text = data.getData('text/plain');
  return editor.dispatchCommand(PASTE_HTML_COMMAND, { html, text, files: [] });
}

/** The address of a picture on some page: its figure waits, for nothing is fetched. */
function $onDropAddress(event: DragEvent): boolean {
  const data = event.dataTransfer;
  const address = data && !isOwn(data) ? pictureAddress(data.getData('text/uri-list')) : null;
  if (address === null) return false;
  event.preventDefault();
  $putCaretAt(event);
  const figure = $insertFigure();
  figure.getPicture()?.setValue({ source: address });
  figure.getCaption()?.selectEnd();
  return true;
}

/** Without this the browser would open the dropped file in place of the app. */
function onDragOver(event: DragEvent): boolean {
  const [hasFiles] = eventFiles(event);
  if (hasFiles) event.preventDefault();
  return hasFiles;
}

function $figureAt(event: DragEvent): NodeKey | null {
  const node = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
  const figure = node && $figureOf(node);
  const isWaiting = figure?.getPicture()?.getValue().picture === null;
  const beside = isWaiting ? null : $besideInGallery(event);
  return beside ?? figure?.getKey() ?? null;
}

/** The figure of a gallery behind which a picture goes, or the gallery where it goes first; null outside of one. */
function $besideInGallery(event: DragEvent): NodeKey | null {
  const gallery = galleryAt(event);
  if (!gallery) return null;
  const { after } = gapInGallery(gallery, event.clientX, event.clientY) ?? {};
  return $getNearestNodeFromDOMNode(after ?? gallery)?.getKey() ?? null;
}

function galleryAt({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.story-gallery') : null;
}

/** Shows where in a gallery a picture would go, as long as it is drawn over one. */
function showPlaces(editor: LexicalEditor): () => void {
  let marked: HTMLElement | null = null;
  const mark = (event: DragEvent) => {
    const isOver = editor.isEditable() && event.type === 'dragover' && eventFiles(event)[0];
    const gallery = isOver ? galleryAt(event) : null;
    if (marked && marked !== gallery) markGap(marked, null);
    marked = gallery;
    if (gallery) markGap(gallery, gapInGallery(gallery, event.clientX, event.clientY));
  };
  return editor.registerRootListener((root) => {
    for (const type of DRAGGING) root?.addEventListener(type, mark);
    return () => {
      for (const type of DRAGGING) root?.removeEventListener(type, mark);
    };
  });
}

const DRAGGING = ['dragover', 'dragleave', 'drop'] as const;

function $putCaretAt(event: DragEvent): void {
  const caret = caretFromPoint(event.clientX, event.clientY);
  const node = caret && $getNearestNodeFromDOMNode(caret.node);
  if ($isTextNode(node)) node.select(caret!.offset, caret!.offset);
  else node?.selectEnd();
}
