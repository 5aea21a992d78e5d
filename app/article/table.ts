import { validateInline, type Inline } from './inline';
import type { Report } from './problem';

export interface Table {
  readonly type: 'table';
  /** One entry a column. */
  readonly align: readonly Alignment[];
  /** The first row is the head. Every row has as many cells as there are columns. */
  readonly rows: readonly TableRow[];
}

export type Alignment = 'start' | 'center' | 'end' | null;
export type TableRow = readonly TableCell[];
export type TableCell = readonly Inline[];

export function table(...rows: TableRow[]): Table {
  return { type: 'table', align: (rows[0] ?? []).map(() => null), rows };
}

export function validateTable(block: Table, report: Report): void {
  const width = block.align.length;
  if (width === 0 || block.rows.length === 0) report('table-shape');
  for (const row of block.rows) {
    if (row.length !== width) report('table-shape');
    for (const cell of row) validateInline(cell, report);
  }
}
