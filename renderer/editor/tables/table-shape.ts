import {
  $isTableNode,
  $isTableRowNode,
  TableCellHeaderStates,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '@lexical/table';
import { mergeRegister } from '@lexical/utils';
import { $isParagraphNode, type LexicalEditor, type ParagraphNode } from 'lexical';
import { $flattenInto } from './flatten-cell';
import { $cellsOf, $tableOf } from './table-grid';

/**
 * Keeps tables in the shape that an article has for them, whatever is typed, pasted or deleted: the first row is the
 * head, a column is aligned as its head is, and a cell holds one paragraph. That rows are equally long, and no cell
 * spans several, is Lexical's own care.
 */
export function keepTablesInShape(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TableNode, $dropWidths),
    editor.registerNodeTransform(TableRowNode, $keepRow),
    editor.registerNodeTransform(TableCellNode, $keepCell),
  );
}

function $dropWidths(table: TableNode): void {
  if (table.isEmpty()) table.remove();
  else if (table.getColWidths()) table.setColWidths(undefined);
}

/** A row that becomes the first one, or is no more, changes its neighbour too, so that comes by here as well. */
function $keepRow(row: TableRowNode): void {
  const table = row.getParent();
  if (!$isTableNode(table)) return;
  const first = table.getFirstChild();
  const isHead = row.is(first);
  const head = $isTableRowNode(first) ? $cellsOf(first) : [];
  const state = isHead ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
  if (row.getHeight()) row.setHeight(undefined);
  $cellsOf(row).forEach((cell, column) => {
    if (cell.getHeaderStyles() !== state) cell.setHeaderStyles(state);
    const format = head[column]?.getFormatType() ?? '';
    if (cell.getFormatType() !== format) cell.setFormat(format);
  });
}

function $keepCell(cell: TableCellNode): void {
  if (!$tableOf(cell)) return;
  if (cell.getWidth() !== undefined) cell.setWidth(undefined);
  if (cell.getVerticalAlign() !== undefined) cell.setVerticalAlign(undefined);
  const [only, ...others] = cell.getChildren();
  if ($isParagraphNode(only) && others.length === 0) $dropFormat(only);
  else if (only) $flattenInto(cell);
}

/** It is the cell that is aligned, not what is in it. */
function $dropFormat(paragraph: ParagraphNode): void {
  if (paragraph.getFormatType() !== '') paragraph.setFormat('');
  if (paragraph.getIndent() !== 0) paragraph.setIndent(0);
}
