import type { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import type { ElementFormatType } from 'lexical';
import type { Alignment, Table, TableRow } from '../../../app/article';
import { $cellsOf, $rowsOf } from '../tables/table-grid';
import { $collectInline } from './collect-inline';

/**
 * A table of the editor as a block; null for one without cells. A column is aligned as its head is. Rows may be given by
 * whoever remembers them.
 */
export function $collectTable(
  node: TableNode,
  $rowOf: (row: TableRowNode) => TableRow = $collectRow,
): Table | null {
  const rows = $rowsOf(node);
  const head = rows[0] ? $cellsOf(rows[0]) : [];
  if (head.length === 0) return null;
  return { type: 'table', align: head.map($alignmentOf), rows: rows.map($rowOf) };
}

export function $collectRow(row: TableRowNode): TableRow {
  return $cellsOf(row).map((cell) => $collectInline(cell.getChildren()));
}

/** How the column of a head cell is aligned. */
export function $alignmentOf(head: TableCellNode): Alignment {
  return ALIGNMENTS[head.getFormatType()];
}

/** What an editor calls left and right is, in a table of ours, where a line begins and ends. */
const ALIGNMENTS: Readonly<Record<ElementFormatType, Alignment>> = {
  '': null,
  justify: null,
  left: 'start',
  start: 'start',
  center: 'center',
  right: 'end',
  end: 'end',
};
