import { $isTableNode, type TableCellNode, type TableNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isAtEnd, $isAtStart } from '../selection-edges';
import { $cellOf, $tableOf } from './table-grid';

export type Direction = 'up' | 'down' | 'backward' | 'forward';

/**
 * Deleting stops at the edge of a cell, and does not join a table with what stands beside it: from there the caret goes
 * into the table, and an empty line goes away. True when that is all that was to be done.
 */
export function $stopAtEdge(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const $isAtEdge = isBackward ? $isAtStart : $isAtEnd;
  const cell = $cellOf(selection.anchor.getNode());
  if (cell) return $isAtEdge(selection, cell);
  const block = selection.anchor.getNode().getTopLevelElement();
  const table = isBackward ? block?.getPreviousSibling() : block?.getNextSibling();
  if (!block || !$isTableNode(table) || !$isAtEdge(selection, block)) return false;
  // What is more than a paragraph becomes one first.
  if (isBackward && !$isParagraphNode(block)) return false;
  $enterTable(table, block, isBackward);
  return true;
}

function $enterTable(table: TableNode, from: LexicalNode, isBackward: boolean): void {
  if (isBackward) $selectLastCell(table);
  else table.getFirstDescendant()?.selectStart();
  const isEmpty = $isParagraphNode(from) && from.isEmpty();
  // The story's last line stays, to be written on.
  if (isEmpty && (!isBackward || from.getNextSibling())) from.remove();
}

function $selectLastCell(table: TableNode): void {
  const row = table.getLastChild();
  if ($isElementNode(row)) row.getLastChild<TableCellNode>()?.selectEnd();
}

/** Makes a paragraph beside the table where the caret is about to leave it and nothing is there to go to. */
export function $makeWayOut(editor: LexicalEditor, direction: Direction): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const cell = $cellOf(selection.anchor.getNode());
  const table = cell && $tableOf(cell);
  if (!table || !$isLeaving(editor, selection, cell, direction)) return;
  const isAbove = direction === 'up' || direction === 'backward';
  const neighbour = isAbove ? table.getPreviousSibling() : table.getNextSibling();
  if (neighbour) return;
  if (isAbove) table.insertBefore($createParagraphNode(), false);
  else table.insertAfter($createParagraphNode(), false);
}

function $isLeaving(
  editor: LexicalEditor,
  selection: RangeSelection,
  cell: TableCellNode,
  direction: Direction,
): boolean {
  const row = cell.getParentOrThrow();
  switch (direction) {
    case 'up':
      return !row.getPreviousSibling() && isOnEdgeLine(editor, cell, 'top');
    case 'down':
      return !row.getNextSibling() && isOnEdgeLine(editor, cell, 'bottom');
    case 'backward':
      return !row.getPreviousSibling() && !cell.getPreviousSibling() && $isAtStart(selection, cell);
    case 'forward':
      return !row.getNextSibling() && !cell.getNextSibling() && $isAtEnd(selection, cell);
  }
}

/** Whether the caret stands in the first or last line of the cell as it is laid out. */
function isOnEdgeLine(editor: LexicalEditor, cell: TableCellNode, edge: 'top' | 'bottom'): boolean {
  const content = editor.getElementByKey(cell.getFirstChildOrThrow().getKey());
  const range = document.getSelection()?.getRangeAt(0);
  const caret = range?.getBoundingClientRect();
  // In an empty line the caret has no place of its own.
  if (!content || !caret || caret.height === 0) return true;
  return Math.abs(content.getBoundingClientRect()[edge] - caret[edge]) < caret.height;
}
