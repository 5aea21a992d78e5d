import type { TableNode } from '@lexical/table';
import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  type ElementFormatType,
} from 'lexical';
import type { CommandId } from '../../../app/commands/commands';
import { $figureOf } from '../nodes/figure-node';
import { $galleryOf } from '../nodes/gallery-node';
import {
  $cellAt,
  $cellsOf,
  $createCell,
  $createGrid,
  $createRow,
  $rowsOf,
  $selectedGrid,
  $tableOf,
  type SelectedGrid,
} from './table-grid';

type TableCommand = Extract<CommandId, `table.${string}`>;

/** What each command does to the table with the caret, inside an update. */
const CHANGES: Readonly<Record<TableCommand, (grid: SelectedGrid) => void>> = {
  'table.row-above': (grid) => $insertRow(grid, grid.rows.first),
  'table.row-below': (grid) => $insertRow(grid, grid.rows.last + 1),
  'table.column-before': (grid) => $insertColumn(grid, grid.columns.first),
  'table.column-after': (grid) => $insertColumn(grid, grid.columns.last + 1),
  'table.remove-row': $removeRows,
  'table.remove-column': $removeColumns,
  'table.remove': ({ table }) => $removeTable(table),
  'table.align-start': (grid) => $align(grid, 'start'),
  'table.align-center': (grid) => $align(grid, 'center'),
  'table.align-end': (grid) => $align(grid, 'end'),
};

export function isTableCommand(command: CommandId): command is TableCommand {
  return Object.hasOwn(CHANGES, command);
}

/** Does a `table.` command; outside of a table it means nothing. */
export function $runTableCommand(command: TableCommand): void {
  const grid = $selectedGrid();
  if (grid) CHANGES[command](grid);
}

/** A table of three rows and columns below the block with the caret, or above an empty line; none in a table. */
export function $insertTable(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const node = selection.anchor.getNode();
  const block = $galleryOf(node) ?? $figureOf(node) ?? node.getTopLevelElement();
  if (!block || $tableOf(node)) return;
  const table = $createGrid(3, 3);
  if ($isParagraphNode(block) && block.isEmpty()) block.insertBefore(table);
  else block.insertAfter(table);
  $cellAt(table, 0, 0)?.selectStart();
}

/** Takes the table away; the caret goes to what stands behind it. */
export function $removeTable(table: TableNode): void {
  if (table.getNextSibling()) table.selectNext(0, 0);
  else table.selectPrevious();
  table.remove();
}

/** A row above the first one becomes the head. */
function $insertRow({ table, columns }: SelectedGrid, index: number): void {
  const rows = $rowsOf(table);
  const row = $createRow(index === 0, $cellsOf(rows[0]!));
  const below = rows[index];
  if (below) below.insertBefore(row);
  else table.append(row);
  $cellAt(table, index, columns.first)?.selectStart();
}

function $insertColumn({ table, rows }: SelectedGrid, index: number): void {
  $rowsOf(table).forEach((row, place) => {
    const cell = $createCell(place === 0, '');
    const behind = $cellsOf(row)[index];
    if (behind) behind.insertBefore(cell);
    else row.append(cell);
  });
  $cellAt(table, rows.first, index)?.selectStart();
}

function $removeRows({ table, rows, columns }: SelectedGrid): void {
  const all = $rowsOf(table);
  const leaving = all.slice(rows.first, rows.last + 1);
  if (leaving.length === all.length) return $removeTable(table);
  // The caret goes to what comes behind; where nothing does, to what stands before.
  const near = $cellAt(table, rows.last + 1, columns.first);
  (near ?? $cellAt(table, rows.first - 1, columns.first))?.selectEnd();
  for (const row of leaving) row.remove();
}

function $removeColumns({ table, rows, columns }: SelectedGrid): void {
  const { first, last } = columns;
  if (first === 0 && !$cellAt(table, 0, last + 1)) return $removeTable(table);
  const near = $cellAt(table, rows.first, last + 1) ?? $cellAt(table, rows.first, first - 1);
  near?.selectEnd();
  for (const row of $rowsOf(table)) {
    for (const cell of $cellsOf(row).slice(first, last + 1)) cell.remove();
  }
}

/** Asked for what all of the columns have already, it takes it off them. */
function $align({ table, columns }: SelectedGrid, format: ElementFormatType): void {
  const chosen = $rowsOf(table).map((row) => $cellsOf(row).slice(columns.first, columns.last + 1));
  const isSet = chosen[0]?.every((cell) => cell.getFormatType() === format);
  for (const cell of chosen.flat()) cell.setFormat(isSet ? '' : format);
}
