import { $getClipboardDataFromSelection, copyToClipboard } from '@lexical/clipboard';
import { $isTableSelection } from '@lexical/table';
import { mergeRegister } from '@lexical/utils';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { $removeTable, $runTableCommand } from './table-commands';
import { $stopAtEdge } from './table-edges';
import { $cellAt, $cellOf, $cellsOf, $rowsOf, $selectedGrid } from './table-grid';

/** What the keys do in a table beyond what they do by Lexical's own care, which is moving between the cells. */
export function registerTableKeys(editor: LexicalEditor): () => void {
  const $onDelete = (isBackward: boolean) => $clearSelected() || $stopAtEdge(isBackward);
  const $onDeleteKey = (event: KeyboardEvent) => {
    if (!$clearSelected()) return false;
    event.preventDefault();
    return true;
  };
  const on = COMMAND_PRIORITY_HIGH;
  return mergeRegister(
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => $breakLine(editor), on),
    editor.registerCommand(KEY_TAB_COMMAND, $addRowByTab, on),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, $onDeleteKey, on),
    editor.registerCommand(KEY_DELETE_COMMAND, $onDeleteKey, on),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $onDelete, on),
    editor.registerCommand(DELETE_WORD_COMMAND, $onDelete, on),
    editor.registerCommand(DELETE_LINE_COMMAND, $onDelete, on),
    editor.registerCommand(CUT_COMMAND, (event) => $cutSelected(editor, event), on),
  );
}

/** A cell is one paragraph: Enter ends a line in it. */
function $breakLine(editor: LexicalEditor): boolean {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return true;
  if (!$isRangeSelection(selection) || !$cellOf(selection.anchor.getNode())) return false;
  return editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false);
}

/** Tab in the last cell goes on in a new row. */
function $addRowByTab(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (event.shiftKey || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const cell = $cellOf(selection.anchor.getNode());
  if (!cell || cell.getNextSibling() || cell.getParentOrThrow().getNextSibling()) return false;
  event.preventDefault();
  $runTableCommand('table.row-below');
  const row = $selectedGrid();
  if (row) $cellAt(row.table, row.rows.first, 0)?.selectStart();
  return true;
}

/** Empties the selected cells and leaves the caret in the first of them; with all of them goes the table. */
function $clearSelected(): boolean {
  const grid = $isTableSelection($getSelection()) ? $selectedGrid() : null;
  if (!grid) return false;
  const { table, rows, columns } = grid;
  const all = $rowsOf(table).map($cellsOf);
  const chosen = all
    .slice(rows.first, rows.last + 1)
    .map((row) => row.slice(columns.first, columns.last + 1));
  if (chosen.flat().length === all.flat().length && chosen.flat().length > 1) {
    $removeTable(table);
    return true;
  }
  for (const cell of chosen.flat()) {
    const content = cell.getFirstChild();
    if ($isElementNode(content)) content.clear();
  }
  chosen[0]?.[0]?.selectStart();
  return true;
}

function $cutSelected(editor: LexicalEditor, event: Event | null): boolean {
  const selection = $getSelection();
  if (!$isTableSelection(selection)) return false;
  void copyToClipboard(
    editor,
    event instanceof ClipboardEvent ? event : null,
    $getClipboardDataFromSelection(selection),
  );
  return $clearSelected();
}
