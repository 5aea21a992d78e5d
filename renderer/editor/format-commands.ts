import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import type { CommandId } from '../../app/commands/commands';
import { MARKS } from '../../app/article';
import { BLOCK_COMMANDS } from './block-commands';
import { $runTableCommand, isTableCommand } from './tables/table-commands';

/** Does an `edit.`, `format.`, `block.` or `table.` command on the editor; false if it is none that the editor does. */
export function runEditorCommand(editor: LexicalEditor, command: CommandId): boolean {
  if (command === 'edit.undo') return editor.dispatchCommand(UNDO_COMMAND, undefined);
  if (command === 'edit.redo') return editor.dispatchCommand(REDO_COMMAND, undefined);
  const mark = MARKS.find((name) => command === `format.${name}`);
  if (mark) return editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark);
  if (isTableCommand(command)) {
    editor.update(() => $runTableCommand(command));
    return true;
  }
  if (!isBlockCommand(command)) return false;
  editor.update(() => BLOCK_COMMANDS[command](editor));
  return true;
}

function isBlockCommand(command: CommandId): command is keyof typeof BLOCK_COMMANDS {
  return Object.hasOwn(BLOCK_COMMANDS, command);
}
