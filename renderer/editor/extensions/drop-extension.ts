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
import { $figureOf } from '../nodes/figure-node';
import { isOwn, pictureFiles } from '../transfer';
import { TransferExtension } from './transfer-extension';

/** What is dragged in from outside: picture files, and words of other programs. */
export const DropExtension = defineExtension({
  name: 'galley/drop',
  dependencies: [TransferExtension],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        DROP_COMMAND,
        (event) => $onDropFiles(event, editor) || $onDropHtml(event, editor),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(DRAGOVER_COMMAND, onDragOver, COMMAND_PRIORITY_HIGH),
    ),
});

function $onDropFiles(event: DragEvent, editor: LexicalEditor): boolean {
  const [, all] = eventFiles(event);
  const files = pictureFiles(all);
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

/** Without this the browser would open the dropped file in place of the app. */
function onDragOver(event: DragEvent): boolean {
  const [hasFiles] = eventFiles(event);
  if (hasFiles) event.preventDefault();
  return hasFiles;
}

function $figureAt(event: DragEvent): NodeKey | null {
  const node = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
  return (node && $figureOf(node)?.getKey()) ?? null;
}

function $putCaretAt(event: DragEvent): void {
  const caret = caretFromPoint(event.clientX, event.clientY);
  const node = caret && $getNearestNodeFromDOMNode(caret.node);
  if ($isTextNode(node)) node.select(caret!.offset, caret!.offset);
  else node?.selectEnd();
}
