import { $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import {
  $caretFromPoint,
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $insertNodeToNearestRootAtCaret,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { Block } from '../../../app/article';
import { $showBlock } from '../convert/show-block';
import { $showInline } from '../convert/show-inline';
import { $isPullQuoteNode } from '../nodes/pull-quote-node';
import { $insertAsWords, $placeForWords } from './insert-words';

/**
 * Puts blocks from outside at the caret, or in the place of what is selected. A single paragraph goes into the line,
 * and the words at either end join the line that they come into; pictures alone go below the line. A caption or a
 * table's cell takes words alone. The caret stands behind what came in.
 */
export function $insertBlocks(blocks: readonly Block[]): void {
  const selection = $collapsedSelection();
  const node = selection.anchor.getNode();
  const place = $placeForWords(node);
  const line = $lineOf(node);
  const [first] = blocks;
  if (place) $insertAsWords(blocks, place);
  else if (first && blocks.length === 1 && isLineOf(first, line)) {
    selection.insertNodes($showInline(first.content));
  } else if ($isListNode(line) && blocks.every(({ type }) => type === 'list')) {
    selection.insertNodes(blocks.map($showBlock));
  } else if (first) {
    const place = blocks.every(isPicture) ? $lineEnd(line, selection) : selection;
    $insertBetween(blocks.map($showBlock), place, line);
  }
}

function isPicture({ type }: Block): boolean {
  return type === 'figure' || type === 'gallery';
}

/** Pictures alone part no line: nobody aims between two letters with one. */
function $lineEnd(line: LexicalNode | null, selection: RangeSelection): RangeSelection {
  return $isElementNode(line) && $isLineOfWords(line) ? line.selectEnd() : selection;
}

/** The place of the caret, once what was selected is gone; behind a block that was selected as a whole. */
function $collapsedSelection(): RangeSelection {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    if (!selection.isCollapsed()) selection.removeText();
    return selection;
  }
  const block = selection?.getNodes().at(-1)?.getTopLevelElement();
  if (!block) return $getRoot().selectEnd();
  const paragraph = $createParagraphNode();
  block.insertAfter(paragraph);
  return paragraph.select();
}

/** Whether the block's words go into the line: a paragraph always, a crosshead where the line has words already. */
function isLineOf(
  block: Block,
  line: LexicalNode | null,
): block is Extract<Block, { type: 'paragraph' | 'crosshead' }> {
  if (block.type === 'paragraph') return true;
  return block.type === 'crosshead' && line?.getTextContent().trim() !== '';
}

/** What stands in the story, a block quote or the like, and holds the node; null where there is nothing yet. */
function $lineOf(node: LexicalNode): LexicalNode | null {
  const all = [node, ...node.getParents()];
  return all.find((one) => $isRootOrShadowRoot(one.getParent())) ?? null;
}

function $insertBetween(
  nodes: readonly LexicalNode[],
  selection: RangeSelection,
  line: LexicalNode | null,
): void {
  const below = line?.getNextSibling() ?? null;
  const [first, last] = [nodes[0]!, nodes.at(-1)!];
  $insertNodeToNearestRootAtCaret(first, $caretFromPoint(selection.anchor, 'next'));
  first.getParentOrThrow().splice(first.getIndexWithinParent() + 1, 0, nodes.slice(1));
  const [before, after] = [first.getPreviousSibling(), last.getNextSibling()];
  const head = before?.is(line) ? before : null;
  const tail = after && !after.is(below) ? after : null;
  $selectBehind(last);
  if (tail) $joinTail(last, tail);
  if (head) $joinHead(head, first);
}

/** The part of the line before the caret takes the words of the first paragraph; if it has none itself, it goes. */
function $joinHead(head: LexicalNode, first: LexicalNode): void {
  if ($isEmptyLine(head)) head.remove();
  else if ($isListNode(head)) $dropIfEmpty(head.getLastChild());
  else if ($isLineOfWords(head) && $isParagraphNode(first)) {
    head.splice(head.getChildrenSize(), 0, first.getChildren());
    first.remove();
  }
}

/** The part of the line behind the caret goes on where the last paragraph ends. */
function $joinTail(last: LexicalNode, tail: LexicalNode): void {
  if ($isEmptyLine(tail)) tail.remove();
  else if ($isListNode(tail)) $dropIfEmpty(tail.getFirstChild());
  else if ($isParagraphNode(last) && $isLineOfWords(tail)) {
    last.splice(last.getChildrenSize(), 0, tail.getChildren());
    tail.remove();
  }
}

function $isEmptyLine(node: LexicalNode): boolean {
  return ($isLineOfWords(node) || $isListNode(node)) && node.getTextContent().trim() === '';
}

function $isLineOfWords(node: LexicalNode): node is ElementNode {
  return $isParagraphNode(node) || $isHeadingNode(node) || $isPullQuoteNode(node);
}

/** An item of a list that was parted at its end. */
function $dropIfEmpty(item: LexicalNode | null): void {
  if (item?.getTextContent() === '') item.remove();
}

/** Behind its last word; behind a picture, a table and the like on the line below. */
function $selectBehind(node: LexicalNode): void {
  const isWords = $isElementNode(node) && ($isLineOfWords(node) || $isListNode(node));
  if (isWords) node.selectEnd();
  else {
    const next = node.getNextSibling() ?? $createParagraphNode();
    if (!next.isAttached()) node.insertAfter(next);
    node.selectNext(0, 0);
  }
}
