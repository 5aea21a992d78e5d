import { mergeRegister } from '@lexical/utils';
import {
  $createParagraphNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
} from 'lexical';
import { $blockQuoteOf, BlockQuoteNode } from '../nodes/block-quote-node';
import { $isAtStart } from '../selection-edges';

/** Block quotes: Enter on an empty last line leaves one, Backspace at its very start dissolves it. */
export const BlockQuoteExtension = defineExtension({
  name: 'galley/block-quote',
  nodes: () => [BlockQuoteNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(BlockQuoteNode, (quote) => {
        if (quote.isEmpty()) quote.remove();
      }),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveQuote, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_BACKSPACE_COMMAND, $dissolveQuote, COMMAND_PRIORITY_HIGH),
    ),
});

function $leaveQuote(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const line = selection.anchor.getNode();
  const quote = $blockQuoteOf(line);
  if (!quote || !$isParagraphNode(line) || !line.isEmpty() || line.getNextSibling()) return false;
  const paragraph = $createParagraphNode();
  quote.insertAfter(paragraph);
  line.remove();
  paragraph.select();
  return true;
}

function $dissolveQuote(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const quote = $blockQuoteOf(selection.anchor.getNode());
  if (!quote || !$isAtStart(selection, quote)) return false;
  event.preventDefault();
  quote.unwrap();
  return true;
}
