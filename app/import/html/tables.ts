import { type Block, type Inline, type TableCell } from '../../article';
import { attribute, findElement, isElement, type Element } from './element';
import type { Look } from './look';
import type { Handler, Walk } from './walk';
import { wordsOf } from './words-of';

/** A cell as it stands in the page. */
export interface PageCell {
  readonly blocks: readonly Block[];
  readonly columns: number;
  readonly rows: number;
}

/** More cells than these are no table that anybody reads; a page can ask for a million with a few words. */
const MOST_CELLS = 100_000;
const WIDEST = 500;

export const readTable: Handler = (element, look, flow, walk) => {
  const rows = rowsOf(element).map((row) => cellsOf(row, look, walk));
  const caption = element.childNodes.filter(
    (node) => isElement(node) && node.tagName === 'caption',
  );
  flow.addAll(walk.blocks(caption, look));
  flow.addAll(tableBlocks(rows, isLayout(element, rows)));
};

/** The table and what has no place in one; all that is in the cells, one after the other, where it is a layout. */
export function tableBlocks(
  rows: readonly (readonly PageCell[])[],
  isLayout: boolean,
): readonly Block[] {
  const grid = isLayout || holdsParts(rows) ? null : gridOf(rows);
  if (grid === null) return rows.flat().flatMap(({ blocks }) => blocks);
  const [head] = grid.rows;
  if (!head) return grid.rest;
  return [{ type: 'table', align: head.map(() => null), rows: grid.rows }, ...grid.rest];
}

/** The rows of the table itself, head first and foot last, as a browser puts them. */
function rowsOf(table: Element): readonly Element[] {
  const parts: Record<string, Element[]> = { thead: [], tbody: [], tfoot: [] };
  for (const node of table.childNodes) {
    if (!isElement(node)) continue;
    if (node.tagName === 'tr') parts['tbody']!.push(node);
    else for (const row of childrenNamed(node, ['tr'])) parts[node.tagName]?.push(row);
  }
  return Object.values(parts).flat();
}

function childrenNamed(element: Element, names: readonly string[]): readonly Element[] {
  return element.childNodes.filter(
    (node): node is Element => isElement(node) && names.includes(node.tagName),
  );
}

function cellsOf(row: Element, look: Look, walk: Walk): readonly PageCell[] {
  return childrenNamed(row, ['td', 'th']).map((cell) => ({
    blocks: walk.blocks([cell], { ...look, isBoldUsual: cell.tagName === 'th' }),
    columns: spanOf(cell, 'colspan'),
    rows: spanOf(cell, 'rowspan'),
  }));
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return span > 1 ? span : 1;
}

/** Old pages and letters are laid out by tables; what is in the cells then is just text, one after the other. */
function isLayout(table: Element, rows: readonly (readonly PageCell[])[]): boolean {
  const role = attribute(table, 'role');
  if (role === 'presentation' || role === 'none') return true;
  if (rows.every((row) => row.length <= 1)) return true;
  return findElement(table.childNodes, ({ tagName }) => tagName === 'table') !== null;
}

function holdsParts(rows: readonly (readonly PageCell[])[]): boolean {
  const isOneRow = rows.filter((row) => row.length > 0).length === 1;
  return rows.some((row) => row.some(({ blocks }) => blocks.some((one) => isPart(one, isOneRow))));
}

/** What a table of figures and names does not hold. */
function isPart({ type }: Block, isOneRow: boolean): boolean {
  if (type === 'figure') return isOneRow;
  return ['crosshead', 'gallery', 'block-quote', 'code', 'section-break', 'table'].includes(type);
}

interface Grid {
  readonly rows: readonly (readonly TableCell[])[];
  readonly rest: readonly Block[];
}

const EMPTY: TableCell = [];

/** Rows of equal length; a cell over several places has its words in the first. Null if there are too many. */
function gridOf(pageRows: readonly (readonly PageCell[])[]): Grid | null {
  const rest: Block[] = [];
  const rows: (readonly Inline[])[][] = [];
  /** Up to which row each column is taken from above. */
  const taken: number[] = [];
  let places = 0;
  for (const [index, pageRow] of pageRows.entries()) {
    if (pageRow.length === 0) continue;
    const row: (readonly Inline[])[] = [];
    const skip = () => {
      while ((taken[row.length] ?? 0) > index) row.push(EMPTY);
    };
    for (const cell of pageRow) {
      skip();
      if (row.length >= WIDEST) return null;
      const words = wordsOf(cell.blocks, 'line');
      for (const block of words.rest) rest.push(block);
      for (let count = 0; count < cell.columns && row.length < WIDEST; count += 1) {
        taken[row.length] = index + cell.rows;
        row.push(count === 0 ? words.content : EMPTY);
      }
    }
    // Cells of the page take room as the page does; places that others reach into may be made of nothing.
    places += row.length - pageRow.length;
    if (places > MOST_CELLS) return null;
    rows.push(row);
  }
  return squared(
    rows.filter((row) => row.some((cell) => cell.length > 0)),
    rest,
  );
}

function squared(rows: readonly (readonly TableCell[])[], rest: readonly Block[]): Grid | null {
  const width = rows.reduce((widest, row) => Math.max(widest, usedOf(row)), 0);
  if (width >= WIDEST || width * rows.length > MOST_CELLS) return null;
  const even = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? EMPTY));
  return { rows: even, rest };
}

/** How many columns of a row there are up to its last words. */
function usedOf(row: readonly TableCell[]): number {
  return row.findLastIndex((cell) => cell.length > 0) + 1;
}
