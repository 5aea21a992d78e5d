import type { Block } from '../../article';
import { tableBlocks, type PageCell } from '../html/tables';
import type { WordNode, WordTable } from './word-tree';

/**
 * The table, or its words where it is no more than a box around them. A picture amid its words stands below it.
 */
export function readTable(
  { children }: WordTable,
  blocksOf: (nodes: readonly WordNode[]) => readonly Block[],
): readonly Block[] {
  const rows = children.filter((row) => row.type === 'tableRow');
  const cells = rows.map((row) =>
    row.children
      .filter((cell) => cell.type === 'tableCell')
      .map((cell): PageCell => ({
        blocks: blocksOf(cell.children),
        columns: Math.max(1, cell.colSpan),
        rows: Math.max(1, cell.rowSpan),
      })),
  );
  const isBox = cells.every((row) => row.length <= 1) && !rows.some(({ isHeader }) => isHeader);
  return tableBlocks(cells, isBox);
}
