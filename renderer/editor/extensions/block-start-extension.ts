import { $isCodeNode } from '@lexical/code-core';
import { $isHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  KEY_BACKSPACE_COMMAND,
} from 'lexical';
import { $isPullQuoteNode } from '../nodes/pull-quote-node';
import { $isAtStart } from '../selection-edges';

/** Backspace at the start of a crosshead, pull quote or code block makes a paragraph of it; only the next one joins. */
export const BlockStartExtension = defineExtension({
  name: 'galley/block-start',
  register: (editor) =>
    editor.registerCommand(KEY_BACKSPACE_COMMAND, $onBackspace, COMMAND_PRIORITY_NORMAL),
});

function $onBackspace(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  const block = [node, ...node.getParents()].find((one) => {
    return $isHeadingNode(one) || $isPullQuoteNode(one) || $isCodeNode(one);
  });
  if (!block || !$isAtStart(selection, block)) return false;
  event.preventDefault();
  $setBlocksType(selection, $createParagraphNode);
  return true;
}
