import { $isLinkNode } from '@lexical/link';
import { $isTableSelection } from '@lexical/table';
import { $getSelection, $isRangeSelection, type LexicalNode } from 'lexical';
import { MARKS } from '../../app/article';
import { $blockCommandOf } from '../editor/block-commands';
import { $alignmentOf } from '../editor/convert/collect-table';
import { $recordAround } from '../editor/nodes/span-node';
import { $cellAt, $selectedGrid } from '../editor/tables/table-grid';
import type { SelectedTable, SelectionState } from './story';

export const NO_SELECTION: SelectionState = {
  marks: [],
  block: null,
  link: null,
  quote: null,
  note: null,
  table: null,
  collapsed: true,
  text: '',
};

/** What the toolbar and the status bar show of the selection. */
export function $selectionState(): SelectionState {
  const selection = $getSelection();
  if ($isTableSelection(selection)) {
    return { ...NO_SELECTION, block: 'block.table', table: $selectedTable() };
  }
  if (!$isRangeSelection(selection)) return NO_SELECTION;
  const start = selection.anchor.getNode();
  const end = selection.focus.getNode();
  const block = start.getKey() === 'root' ? null : $blockCommandOf(start);
  const collapsed = selection.isCollapsed();
  return {
    marks: MARKS.filter((mark) => selection.hasFormat(mark)),
    block:
      start.is(end) || end.getKey() === 'root' || block === $blockCommandOf(end) ? block : null,
    link: around(start).find($isLinkNode)?.getURL() ?? null,
    quote: $recordAround(start, 'quote'),
    note: $recordAround(start, 'note'),
    table: $selectedTable(),
    collapsed,
    text: collapsed ? '' : selection.getTextContent(),
  };
}

function $selectedTable(): SelectedTable | null {
  const grid = $selectedGrid();
  if (!grid) return null;
  const head = $cellAt(grid.table, 0, grid.columns.first);
  return { key: grid.table.getKey(), align: head ? $alignmentOf(head) : null };
}

function around(node: LexicalNode): readonly LexicalNode[] {
  return [node, ...node.getParents()];
}
