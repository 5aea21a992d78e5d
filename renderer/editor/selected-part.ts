import {
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { partOfBlock, type Block } from '../../app/article';
import type { ShownBlock } from './convert/story-blocks';
import { $isLockedInlineNode } from './nodes/locked-inline-node';
import { $blockOf } from './root-block';

/**
 * What is selected of a story, words still with the quotes and links that they are in; empty while nothing is. A
 * picture, a table and the like come as a whole.
 */
export function $selectedPart(shown: readonly ShownBlock[]): readonly Block[] {
  const selection = $getSelection();
  if (!selection || selection.isCollapsed()) return [];
  const keys = new Set(selection.getNodes().flatMap((node) => $blockOf(node)?.getKey() ?? []));
  const touched = shown.filter(({ key }) => keys.has(key));
  if (!$isRangeSelection(selection)) return touched.map(({ block }) => block);
  const points = [selection.anchor, selection.focus];
  const [start, end] = selection.isBackward() ? points.reverse() : points;
  const [first, last] = [$placeOf(start!), $placeOf(end!)];
  return touched.flatMap(({ key, block }) => {
    const from = key === first.key ? first.offset : -Infinity;
    const to = key === last.key ? last.offset : Infinity;
    return from === -Infinity && to === Infinity
      ? [block]
      : (partOfBlock(block, { from, to }) ?? []);
  });
}

interface Place {
  readonly key: string | null;
  readonly offset: number;
}

/** The block that a point stands in, and how many characters of it are before the point. */
function $placeOf(point: PointType): Place {
  const node = point.getNode();
  const block = $blockOf(node);
  // Between blocks: all of those that are selected count.
  if (!block) return { key: null, offset: 0 };
  const within = $isElementNode(node)
    ? node
        .getChildren()
        .slice(0, point.offset)
        .reduce((size, child) => size + $sizeOf(child), 0)
    : point.offset;
  return { key: block.getKey(), offset: $sizeBefore(node, block) + within };
}

function $sizeBefore(node: LexicalNode, block: LexicalNode): number {
  if (node.is(block)) return 0;
  const own = node.getPreviousSiblings().reduce((size, one) => size + $sizeOf(one), 0);
  return own + $sizeBefore(node.getParentOrThrow(), block);
}

/** In characters, as `blockText` counts them. */
function $sizeOf(node: LexicalNode): number {
  if ($isTextNode(node)) return node.getTextContentSize();
  if ($isLineBreakNode(node)) return 1;
  if ($isLockedInlineNode(node)) return node.getSource().length;
  if (!$isElementNode(node)) return 0;
  return node.getChildren().reduce((size, child) => size + $sizeOf(child), 0);
}
