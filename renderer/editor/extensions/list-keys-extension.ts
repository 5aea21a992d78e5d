import { $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  OUTDENT_CONTENT_COMMAND,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';

/** In a list, Tab puts an item below the one above it, Shift+Tab takes it out again. Elsewhere Tab leaves the story. */
export const ListKeysExtension = defineExtension({
  name: 'galley/list-keys',
  register: (editor) =>
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => $onTab(event, editor),
      COMMAND_PRIORITY_HIGH,
    ),
});

function $onTab(event: KeyboardEvent, editor: LexicalEditor): boolean {
  const selection = $getSelection();
  const item = $isRangeSelection(selection) ? $firstItem(selection) : null;
  if (!item) return false;
  event.preventDefault();
  if (event.shiftKey) editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined);
  else if (item.getPreviousSibling()) editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined);
  return true;
}

function $firstItem(selection: RangeSelection): ListItemNode | null {
  const { anchor, focus } = selection;
  const node = (selection.isBackward() ? focus : anchor).getNode();
  const item = [node, ...node.getParents()].find($isListItemNode) ?? null;
  return item && $isListNode(item.getParent()) ? item : null;
}
