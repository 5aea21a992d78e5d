import { $isCodeNode } from '@lexical/code-core';
import { mergeRegister } from '@lexical/utils';
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  KEY_DOWN_COMMAND,
  PASTE_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { looksLikeMarkdown, readMarkdownPaste } from '../../../app/import/paste';
import { ADD_PICTURES_COMMAND, PASTE_HTML_COMMAND, PASTE_WIRE_COPY_COMMAND } from '../commands';
import { $showBlock } from '../convert/show-block';
import { $figureOf } from '../nodes/figure-node';
import { isOwn, pictureFiles } from '../transfer';
import { TransferExtension } from './transfer-extension';

/** What is pasted from outside: picture files, HTML, wire copy, Markdown. All else is Lexical's own affair. */
export const PasteExtension = defineExtension({
  name: 'galley/paste',
  dependencies: [TransferExtension],
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
        (event) => {
          const isPlain = isPlainAsked;
          // The next paste may be asked for by the mouse.
          isPlainAsked = false;
          return event instanceof ClipboardEvent && $onPaste(event, editor, isPlain);
        },
        COMMAND_PRIORITY_HIGH,
      ),
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
  if (isOwn(data) || isPlainAsked) return false;
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  if (html === '') return $pastePlain(text, event, editor);
  event.preventDefault();
  return editor.dispatchCommand(PASTE_HTML_COMMAND, { html, text, files });
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
