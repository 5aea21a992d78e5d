import {
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { $isFigureNode } from '../nodes/figure-node';
import { $isGalleryNode } from '../nodes/gallery-node';
import { $cellsOf, $tableOf } from './table-grid';

/** The inline content of one line of a cell. */
type Line = readonly LexicalNode[];

/**
 * Makes one paragraph of all that stands in a cell: each block is a line of it, a table in it has a line a row. What is
 * no text (pictures, rules, what is locked) goes below the table the cell is in.
 */
export function $flattenInto(cell: TableCellNode): void {
  const caret = $caretMarker(cell);
  const table = $tableOf(cell);
  for (const node of $wholeIn(cell).toReversed()) $moveBelow(table, node);
  const paragraph = $createParagraphNode();
  $linesOf(cell.getChildren()).forEach((line, index) => {
    if (index > 0) paragraph.append($createLineBreakNode());
    paragraph.append(...line);
  });
  cell.clear().append(paragraph);
  caret?.(paragraph);
}

/** What is no text, however deep it stands, in reading order. */
function $wholeIn(block: ElementNode): readonly LexicalNode[] {
  return block.getChildren().flatMap((node) => {
    if ($isFigureNode(node) || $isGalleryNode(node)) return [node];
    if ($isElementNode(node)) return $wholeIn(node);
    return node.isInline() ? [] : [node];
  });
}

/** The quotes that held nothing else go: they are no line of the cell. */
function $moveBelow(table: TableNode | null, node: LexicalNode): void {
  let around = node.getParent();
  table?.insertAfter(node);
  while (around?.isEmpty() && !$isTableCellNode(around)) {
    const above: ElementNode | null = around.getParent();
    around.remove();
    around = above;
  }
}

/** Neighbours within a line are one line; every block begins another. */
function $linesOf(nodes: readonly LexicalNode[]): readonly Line[] {
  const lines: LexicalNode[][] = [];
  let isOpen = false;
  for (const node of nodes) {
    if (node.isInline()) {
      if (isOpen) lines.at(-1)!.push(node);
      else lines.push([node]);
      isOpen = true;
    } else if ($isElementNode(node)) {
      for (const line of $linesOfBlock(node)) lines.push([...line]);
      isOpen = false;
    }
  }
  return lines;
}

function $linesOfBlock(block: ElementNode): readonly Line[] {
  if ($isTableNode(block)) return block.getChildren().filter($isTableRowNode).map($rowAsLine);
  return block.isEmpty() ? [[]] : $linesOf(block.getChildren());
}

function $rowAsLine(row: Parameters<typeof $cellsOf>[0]): Line {
  return $cellsOf(row).flatMap((cell, index) => [
    ...(index > 0 ? [$createTextNode(' ')] : []),
    ...$linesOf(cell.getChildren()).flat(),
  ]);
}

/**
 * A caret in a block that has no words yet goes with the block: this says how to put it back at the end of the cell.
 * Anywhere else it stands in words, which stay.
 */
function $caretMarker(cell: TableCellNode): ((paragraph: ElementNode) => void) | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.anchor.type === 'text') return null;
  const node = selection.anchor.getNode();
  if (!cell.isParentOf(node) && !cell.is(node)) return null;
  return (paragraph) => {
    paragraph.selectEnd();
  };
}
