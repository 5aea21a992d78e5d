import { $isTableSelection } from '@lexical/table';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $blockOf } from './root-block';

/** Where the caret stands: so many characters into the text of a top-level node. */
export interface CaretPlace {
  readonly block: NodeKey;
  readonly offset: number;
}

/** The place of the caret, or of the end of what is selected; null while there is none. */
export function $caretPlace(): CaretPlace | null {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return $placeOf(selection.focus.getNode(), 0);
  if (!$isRangeSelection(selection)) return null;
  const { focus } = selection;
  const node = focus.getNode();
  return $placeOf(node, $isTextNode(node) ? focus.offset : $textBefore(node, focus.offset));
}

function $placeOf(node: LexicalNode, within: number): CaretPlace | null {
  const block = $blockOf(node);
  return block && { block: block.getKey(), offset: $offsetIn(block, node) + within };
}

/** Puts the caret so many characters into the text of a node, or behind its last one. */
export function $selectAtOffset(block: LexicalNode, offset: number): void {
  if (!$isElementNode(block)) {
    block.selectNext();
    return;
  }
  let left = offset;
  for (const text of block.getAllTextNodes()) {
    const size = text.getTextContentSize();
    if (left <= size) {
      text.select(left, left);
      return;
    }
    left -= size;
  }
  block.selectEnd();
}

function $offsetIn(block: LexicalNode, node: LexicalNode): number {
  if (!$isElementNode(block)) return 0;
  let offset = 0;
  for (const text of block.getAllTextNodes()) {
    if (text.is(node) || node.isParentOf(text)) break;
    offset += text.getTextContentSize();
  }
  return offset;
}

function $textBefore(node: LexicalNode, children: number): number {
  if (!$isElementNode(node)) return 0;
  return node
    .getChildren()
    .slice(0, children)
    .reduce((size, child) => size + child.getTextContentSize(), 0);
}
