import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  $isTableSelection,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  type ElementFormatType,
  type LexicalNode,
} from 'lexical';

/** The rows and columns of a table that are selected, first to last, counted from 0. */
export interface SelectedGrid {
  readonly table: TableNode;
  readonly rows: Span;
  readonly columns: Span;
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The table that a node stands in or is, or null. */
export function $tableOf(node: LexicalNode): TableNode | null {
  return [node, ...node.getParents()].find($isTableNode) ?? null;
}

/** The cell that a node stands in or is, or null. */
export function $cellOf(node: LexicalNode): TableCellNode | null {
  return [node, ...node.getParents()].find($isTableCellNode) ?? null;
}

export function $rowsOf(table: TableNode): readonly TableRowNode[] {
  return table.getChildren().filter($isTableRowNode);
}

export function $cellsOf(row: TableRowNode): readonly TableCellNode[] {
  return row.getChildren().filter($isTableCellNode);
}

/** The cell in a row and a column, or null where the table does not reach. */
export function $cellAt(table: TableNode, row: number, column: number): TableCellNode | null {
  const line = table.getChildAtIndex(row);
  const cell = $isTableRowNode(line) ? line.getChildAtIndex(column) : null;
  return $isTableCellNode(cell) ? cell : null;
}

/** What is selected of a table: the cell with the caret, or all cells from one corner to the other; null outside. */
export function $selectedGrid(): SelectedGrid | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null;
  const [one, other] = [$cellOf(selection.anchor.getNode()), $cellOf(selection.focus.getNode())];
  const table = one && $tableOf(one);
  if (!table || !other || !table.is($tableOf(other))) return null;
  return {
    table,
    rows: spanOf(
      one.getParentOrThrow().getIndexWithinParent(),
      other.getParentOrThrow().getIndexWithinParent(),
    ),
    columns: spanOf(one.getIndexWithinParent(), other.getIndexWithinParent()),
  };
}

function spanOf(one: number, other: number): Span {
  return { first: Math.min(one, other), last: Math.max(one, other) };
}

/** A cell with nothing in it. */
export function $createCell(isHead: boolean, format: ElementFormatType): TableCellNode {
  const state = isHead ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
  return $createTableCellNode(state).append($createParagraphNode()).setFormat(format);
}

/** A row of empty cells, aligned as the given ones are. */
export function $createRow(isHead: boolean, like: readonly TableCellNode[]): TableRowNode {
  return $createTableRowNode().append(
    ...like.map((cell) => $createCell(isHead, cell.getFormatType())),
  );
}

/** A table with nothing in it, its head row among the rows. */
export function $createGrid(height: number, width: number): TableNode {
  const rows = Array.from({ length: height }, (_row, row) =>
    $createTableRowNode().append(
      ...Array.from({ length: width }, () => $createCell(row === 0, '')),
    ),
  );
  return $createTableNode().append(...rows);
}
