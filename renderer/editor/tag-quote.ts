import { $isCodeNode } from '@lexical/code-core';
import { $isLinkNode } from '@lexical/link';
import {
  $createRangeSelection,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { QuoteId } from '../../app/article';
import {
  $createQuoteSpanNode,
  $isQuoteSpanNode,
  type QuoteSpanNode,
} from './nodes/quote-span-node';
import { $isCreditNode } from './nodes/figure-text-node';

/** Puts the selected words into spans of the quote, one a block; false when there are none to tag. */
export function $tagSelection(selection: RangeSelection, quote: QuoteId): boolean {
  const range = trimmed(selection);
  const leaves = range.extract().filter($isTaggable);
  let span: QuoteSpanNode | null = null;
  let before: LexicalNode | null = null;
  for (const leaf of leaves) {
    const node = $unitOf(leaf, leaves);
    if (span?.isParentOf(node)) continue;
    if (!span || !before || !node.getPreviousSibling()?.is(span)) {
      span = $createQuoteSpanNode(quote);
      node.insertBefore(span);
    }
    span.append(node);
    before = node;
  }
  span?.selectEnd();
  return span !== null;
}

/** Takes the quote's spans off, leaving their words. */
export function $untag(root: ElementNode, quote: QuoteId): void {
  for (const span of $spansOf(root, quote)) {
    for (const child of span.getChildren()) span.insertBefore(child);
    span.remove();
  }
}

/** The spans of a quote in reading order. */
export function $spansOf(root: ElementNode, quote: QuoteId): readonly QuoteSpanNode[] {
  const found: QuoteSpanNode[] = [];
  const look = (node: LexicalNode): void => {
    if ($isQuoteSpanNode(node) && node.getQuote() === quote) found.push(node);
    if ($isElementNode(node)) node.getChildren().forEach(look);
  };
  look(root);
  return found;
}

/** Text and inline things; whole blocks are gone through, not tagged. A credit and code are not said by anybody. */
function $isTaggable(node: LexicalNode): boolean {
  if (node.getParents().some((parent) => $isCreditNode(parent) || $isCodeNode(parent)))
    return false;
  return $isTextNode(node) || (node.isInline() && !$isElementNode(node));
}

/** A link that is selected whole goes into the span with its words. */
function $unitOf(leaf: LexicalNode, leaves: readonly LexicalNode[]): LexicalNode {
  const link = leaf.getParents().find($isLinkNode);
  if (!link) return leaf;
  const isWhole = link.getAllTextNodes().every((text) => leaves.some((other) => other.is(text)));
  return isWhole ? link : leaf;
}

/** A forward selection without the blanks at its ends: a double click takes the space behind a word along. */
function trimmed(selection: RangeSelection): RangeSelection {
  const range = $createRangeSelection();
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  let startOffset = start.offset;
  let endOffset = end.offset;
  const first = start.getNode();
  const last = end.getNode();
  const text = first.is(last) && $isTextNode(first) ? first.getTextContent() : null;
  if (text !== null) {
    while (startOffset < endOffset && /\s/.test(text[startOffset]!)) startOffset += 1;
    while (endOffset > startOffset && /\s/.test(text[endOffset - 1]!)) endOffset -= 1;
  }
  range.anchor.set(start.key, startOffset, start.type);
  range.focus.set(end.key, endOffset, end.type);
  $setSelection(range);
  return range;
}
