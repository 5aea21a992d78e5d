import { $getSelection, $isRangeSelection } from 'lexical';
import type { Block } from '../../../app/article';
import { looksLikeMarkdown, readMarkdownPaste } from '../../../app/import/paste';
import { $insertBlocks } from './insert-blocks';

/**
 * Puts what was read from pasted HTML at the caret. `text` is the same as plain text: it is taken where the HTML says
 * nothing, or where it is only the look of Markdown in another editor.
 */
export function $insertPasted(blocks: readonly Block[], text: string): void {
  if (blocks.length > 0) {
    const isMarkdown = blocks.every(isPlain) && looksLikeMarkdown(text);
    $insertBlocks(isMarkdown ? readMarkdownPaste(text) : blocks);
    return;
  }
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertRawText(text);
}

function isPlain(block: Block): boolean {
  if (block.type === 'code') return true;
  if (block.type !== 'paragraph') return false;
  return block.content.every((node) => node.type === 'break' || isPlainText(node));
}

function isPlainText(node: { readonly type: string; readonly marks?: readonly string[] }): boolean {
  return node.type === 'text' && node.marks?.length === 0;
}
