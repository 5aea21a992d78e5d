import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
} from '@lexical/table';
import { $createParagraphNode, type LexicalNode } from 'lexical';
import type { Alignment, Table, TableCell } from '../../../app/article';
import { $createLockedBlockNode } from '../nodes/locked-block-node';
import { $showInline } from './show-inline';

/** With more cells than this a browser no longer lays a table out while one types. */
const MOST_CELLS = 20_000;

/** A table as nodes of the editor, a paragraph in each cell; one that is too large, or no grid, is shown locked. */
export function $showTable(block: Table): LexicalNode {
  const width = block.align.length;
  const isGrid = width > 0 && block.rows.length > 0;
  const isEditable = isGrid && block.rows.every((row) => row.length === width);
  if (!isEditable || width * block.rows.length > MOST_CELLS) return $createLockedBlockNode(block);
  return $createTableNode().append(
    ...block.rows.map((row, index) =>
      $createTableRowNode().append(
        ...row.map((cell, column) => $showCell(cell, index === 0, block.align[column] ?? null)),
      ),
    ),
  );
}

function $showCell(content: TableCell, isHead: boolean, align: Alignment): TableCellNode {
  const state = isHead ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
  return $createTableCellNode(state)
    .append($createParagraphNode().append(...$showInline(content)))
    .setFormat(align ?? '');
}
