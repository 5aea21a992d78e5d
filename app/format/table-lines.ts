import { isEqual } from '../equal';
import type { Alignment, Table, TableRow } from '../article';

/** The first two lines of a table: its head, and the dashes that say how the columns are aligned. */
interface Head {
  readonly line: string;
  readonly dashes: string;
  readonly align: readonly Alignment[];
}

const heads = new WeakMap<TableRow, Head>();
const lines = new WeakMap<TableRow, string>();

/** Keeps the lines that a table was read from: a row that stays the same value is written as it stood. */
export function rememberLines({ align, rows }: Table, source: string): void {
  const read = source.split(/\r\n|\r|\n/).map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''));
  const [line, dashes, ...others] = read;
  if (line === undefined || dashes === undefined || others.length !== rows.length - 1) return;
  heads.set(rows[0]!, { line, dashes, align });
  others.forEach((other, index) => lines.set(rows[index + 1]!, other));
}

/**
 * The Markdown of a table put together from that of its rows, by the given way to write a table of one row. A row is
 * written once as long as it is the same value, so that typing in a table of thousands of cells costs its row.
 */
export function joinRows(table: Table, write: (table: Table) => string): string {
  const others = table.rows.slice(1).map((row) => {
    let line = lines.get(row);
    if (line === undefined) {
      line = linesOf({ ...table, rows: [row] }, write)[0];
      lines.set(row, line);
    }
    return line;
  });
  return [...headOf(table, write), ...others].join('\n');
}

/** A row from further down may have been too short in its file for a head, so that one is written anew. */
function headOf(table: Table, write: (table: Table) => string): readonly string[] {
  const rows = table.rows.slice(0, 1);
  const read = heads.get(rows[0]!);
  if (read && isEqual(read.align, table.align)) return [read.line, read.dashes];
  const [line, dashes] = linesOf({ ...table, rows }, write);
  return [read?.line ?? line, dashes];
}

function linesOf(table: Table, write: (table: Table) => string): readonly [string, string] {
  const [line = '', dashes = ''] = write(table).split('\n');
  return [line, dashes];
}
