import { $isCodeNode } from '@lexical/code-core';
import { $isLinkNode } from '@lexical/link';
import {
  $createRangeSelection,
  $getNodeByKey,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type PointType,
  type RangeSelection,
} from 'lexical';
import type { SpanKind } from '../../app/article';
import { $cutNotesAt } from './cut-notes';
import { $isCreditNode } from './nodes/figure-text-node';
import { $createSpanNode, $isSpanNode, type SpanNode } from './nodes/span-node';

/** Puts the selected words into spans of the record, one a block; false when there are none to tag. */
export function $tagSelection(selection: RangeSelection, kind: SpanKind, record: string): boolean {
  const range = $trimmed(selection);
  const leaves = $leavesOf(range);
  // A line end alone is nobody's words.
  if (leaves.every($isLineBreakNode)) return false;
  if (kind === 'quote') $cutNotesAt(leaves[0], leaves.at(-1));
  const keys = new Set(leaves.map((leaf) => leaf.getKey()));
  let span: SpanNode | null = null;
  for (const leaf of leaves) {
    const node = $unitOf(leaf, keys);
    if (span?.isParentOf(node)) continue;
    if (!span || !node.getPreviousSibling()?.is(span)) {
      span = $createSpanNode(kind, record);
      node.insertBefore(span);
    }
    span.append(node);
  }
  span?.selectEnd();
  return span !== null;
}

/** Takes the spans of the record off, leaving their words. */
export function $untag(root: ElementNode, kind: SpanKind, record: string): void {
  for (const span of $spansOf(root, kind, record)) span.unwrap();
}

/** The spans of a record in reading order. */
export function $spansOf(root: ElementNode, kind: SpanKind, record: string): readonly SpanNode[] {
  return $spansIn(root).filter((span) => span.isOf(kind, record));
}

/** All spans in reading order. */
export function $spansIn(root: ElementNode): readonly SpanNode[] {
  const found: SpanNode[] = [];
  const look = (node: LexicalNode): void => {
    if ($isSpanNode(node)) found.push(node);
    if ($isElementNode(node)) node.getChildren().forEach(look);
  };
  look(root);
  return found;
}

/** What is selected, cut at the ends. */
function $leavesOf(range: RangeSelection): readonly LexicalNode[] {
  if (range.isCollapsed()) return [];
  // Lexical takes along what stands behind a selection that ends beside a node.
  const behind = range.focus.type === 'element' ? $childAt(range.focus) : null;
  const isOutside = (node: LexicalNode) => behind?.is(node) || behind?.isParentOf(node);
  return range.extract().filter((node) => $isTaggable(node) && !isOutside(node));
}

function $childAt(point: PointType): LexicalNode | null {
  const node = point.getNode();
  return $isElementNode(node) ? node.getChildAtIndex(point.offset) : null;
}

/** Text and inline things; whole blocks are gone through, not tagged. A credit and code are nobody's words. */
function $isTaggable(node: LexicalNode): boolean {
  if (node.getParents().some((parent) => $isCreditNode(parent) || $isCodeNode(parent)))
    return false;
  return $isTextNode(node) || (node.isInline() && !$isElementNode(node));
}

/** A link, a quote or a note that is selected whole goes into the span with its words. */
function $unitOf(leaf: LexicalNode, selected: ReadonlySet<NodeKey>): LexicalNode {
  const around = leaf.getParents().filter((parent) => $isLinkNode(parent) || $isSpanNode(parent));
  const isWhole = (node: ElementNode) =>
    node.getAllTextNodes().every((text) => selected.has(text.getKey()));
  return around.findLast(isWhole) ?? leaf;
}

/** A forward selection without the blanks at its ends: a double click takes the space behind a word along. */
function $trimmed(selection: RangeSelection): RangeSelection {
  const range = $createRangeSelection();
  const [from, to] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const [start, end] = [$inText(from, 'behind'), $inText(to, 'before')];
  let startOffset = start.offset;
  let endOffset = end.offset;
  const first = $getNodeByKey(start.key);
  const text = start.key === end.key && $isTextNode(first) ? first.getTextContent() : null;
  if (text !== null) {
    while (startOffset < endOffset && /\s/.test(text[startOffset]!)) startOffset += 1;
    while (endOffset > startOffset && /\s/.test(text[endOffset - 1]!)) endOffset -= 1;
  }
  range.anchor.set(start.key, startOffset, start.type);
  range.focus.set(end.key, endOffset, end.type);
  $setSelection(range);
  return range;
}

/** A point beside a text as a point in it: Lexical mixes up the two kinds where one text is all that is selected. */
function $inText(point: PointType, side: 'before' | 'behind'): TextPlace {
  const node = point.getNode();
  if (!$isElementNode(node)) return point;
  const next = $childAt(point);
  const last = node.getChildAtIndex(point.offset - 1);
  // What is not text, and is selected whole, can't be stepped over to a text at its other side.
  const place = (side === 'behind' ? next !== null : last === null) ? $startOf(next) : $endOf(last);
  return place ?? point;
}

type TextPlace = Pick<PointType, 'key' | 'offset' | 'type'>;

function $startOf(node: LexicalNode | null): TextPlace | null {
  const text = $isElementNode(node) ? node.getFirstDescendant() : node;
  return $isTextNode(text) ? { key: text.getKey(), offset: 0, type: 'text' } : null;
}

function $endOf(node: LexicalNode | null): TextPlace | null {
  const text = $isElementNode(node) ? node.getLastDescendant() : node;
  if (!$isTextNode(text)) return null;
  return { key: text.getKey(), offset: text.getTextContentSize(), type: 'text' };
}
