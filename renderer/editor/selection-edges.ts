import { $isElementNode, type LexicalNode, type RangeSelection } from 'lexical';

/** Whether nothing of the block stands before where the selection begins. */
export function $isAtStart({ anchor }: RangeSelection, block: LexicalNode): boolean {
  if (anchor.offset !== 0) return false;
  for (let node = anchor.getNode() as LexicalNode | null; node; node = node.getParent()) {
    if (node.is(block)) return true;
    if (node.getPreviousSibling()) return false;
  }
  return false;
}

/** Whether nothing of the block stands behind where the selection begins. */
export function $isAtEnd({ anchor }: RangeSelection, block: LexicalNode): boolean {
  const node = anchor.getNode();
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (anchor.offset < size) return false;
  for (let up = node as LexicalNode | null; up; up = up.getParent()) {
    if (up.is(block)) return true;
    if (up.getNextSibling()) return false;
  }
  return false;
}
