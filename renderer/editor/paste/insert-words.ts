import { $isTableCellNode } from '@lexical/table';
import { $getSelection, $isRangeSelection, type LexicalNode } from 'lexical';
import { plainText, type Block } from '../../../app/article';
import { wordsOf } from '../../../app/import/html/words-of';
import { $showBlock } from '../convert/show-block';
import { $showInline } from '../convert/show-inline';
import { $isCaptionNode, $isCreditNode } from '../nodes/figure-text-node';
import { $blockOf } from '../root-block';

/** The caption, credit or table cell around a node, which takes words and no blocks; or null. */
export function $placeForWords(node: LexicalNode): LexicalNode | null {
  const all = [node, ...node.getParents()];
  return (
    all.find((one) => $isCaptionNode(one) || $isCreditNode(one) || $isTableCellNode(one)) ?? null
  );
}

/** Puts the words of blocks at the caret; what has no room there, pictures say, goes below. */
export function $insertAsWords(blocks: readonly Block[], place: LexicalNode): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const { content, rest } = wordsOf(blocks, $isTableCellNode(place) ? 'line' : ' ');
  // A credit is one line of plain text.
  if ($isCreditNode(place)) selection.insertText(plainText(content));
  else selection.insertNodes($showInline(content));
  const below = $blockOf(place);
  for (const block of rest.toReversed()) below?.insertAfter($showBlock(block));
}
