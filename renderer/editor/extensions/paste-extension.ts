import { caretFromPoint } from '@lexical/clipboard';
import { $isCodeNode } from '@lexical/code-core';
import { eventFiles } from '@lexical/rich-text';
import { mergeRegister } from '@lexical/utils';
import {
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  isDOMNode,
  KEY_DOWN_COMMAND,
  PASTE_COMMAND,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { looksLikeMarkdown, readMarkdownPaste } from '../../../app/import/paste';
import { ADD_PICTURES_COMMAND, PASTE_WIRE_COPY_COMMAND } from '../commands';
import { $showBlock } from '../convert/show-block';
import { $figureOf } from '../nodes/figure-node';

/** What comes from outside: picture files, wire copy, Markdown. All else is Lexical's own affair. */
export const PasteExtension = defineExtension({
  name: 'galley/paste',
  register: (editor) => {
    // A paste does not tell by which keys it was asked for: with Shift the text is wanted as it is.
    let isPlainAsked = false;
    return mergeRegister(
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        ({ shiftKey, ctrlKey, metaKey, code }) => {
          isPlainAsked = shiftKey && (ctrlKey || metaKey) && code === 'KeyV';
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => event instanceof ClipboardEvent && $onPaste(event, editor, isPlainAsked),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => $onDrop(event, editor),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(DRAGOVER_COMMAND, onDragOver, COMMAND_PRIORITY_HIGH),
    );
  },
});

function $onPaste(event: ClipboardEvent, editor: LexicalEditor, isPlainAsked: boolean): boolean {
  const data = event.clipboardData;
  if (!data) return false;
  if ($pasteCode(data.getData('text/plain'), event)) return true;
  const files = pictureFiles([...data.files]);
  // A word processor puts a picture of the words beside the words.
  if (files.length > 0 && !data.types.includes('text/html')) {
    event.preventDefault();
    const selection = $getSelection();
    const caret = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
    const figure = caret && $figureOf(caret);
    return editor.dispatchCommand(ADD_PICTURES_COMMAND, {
      files,
      figure: figure?.getKey() ?? null,
    });
  }
  const isPlain = !data.types.some((type) => type === 'text/html' || type.includes('lexical'));
  return isPlain && !isPlainAsked && $pastePlain(data.getData('text/plain'), event, editor);
}

/** In a code block, or from one on, every character is meant. */
function $pasteCode(text: string, event: ClipboardEvent): boolean {
  const selection = $getSelection();
  if (text === '' || !$isRangeSelection(selection)) return false;
  const start = (selection.isBackward() ? selection.focus : selection.anchor).getNode();
  if (![start, ...start.getParents()].some($isCodeNode)) return false;
  event.preventDefault();
  selection.insertRawText(text.replace(/\r\n?/g, '\n'));
  return true;
}

function $pastePlain(text: string, event: ClipboardEvent, editor: LexicalEditor): boolean {
  const isEmpty = $getRoot().getTextContent().trim() === '' && $getRoot().getChildrenSize() <= 1;
  if (isEmpty && /\S\s*\n\s*\S/.test(text) && !looksLikeMarkdown(text)) {
    event.preventDefault();
    return editor.dispatchCommand(PASTE_WIRE_COPY_COMMAND, text);
  }
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !looksLikeMarkdown(text)) return false;
  if ($figureOf(selection.anchor.getNode())) return false;
  event.preventDefault();
  selection.insertNodes(readMarkdownPaste(text).map($showBlock));
  return true;
}

function $onDrop(event: DragEvent, editor: LexicalEditor): boolean {
  const [, all] = eventFiles(event);
  const files = pictureFiles(all);
  if (files.length === 0) return false;
  event.preventDefault();
  const figure = $figureAt(event);
  if (figure === null) $putCaretAt(event);
  return editor.dispatchCommand(ADD_PICTURES_COMMAND, { files, figure });
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
  node?.selectEnd();
}

/** Whatever claims to be a picture; whether it is one, the main process tells from the bytes. */
function pictureFiles(files: readonly File[]): readonly File[] {
  return files.filter((file) => file.type.startsWith('image/') || file.type === '');
}
