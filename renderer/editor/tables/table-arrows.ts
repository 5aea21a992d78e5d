import { $isTableSelection } from '@lexical/table';
import { mergeRegister } from '@lexical/utils';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';
import { $makeWayOut, type Direction } from './table-edges';
import { $cellOf } from './table-grid';

type ArrowCommand = LexicalCommand<KeyboardEvent>;

const ARROWS: readonly (readonly [ArrowCommand, Direction, ArrowCommand | null])[] = [
  [KEY_ARROW_UP_COMMAND, 'up', null],
  [KEY_ARROW_DOWN_COMMAND, 'down', null],
  [KEY_ARROW_LEFT_COMMAND, 'backward', KEY_ARROW_RIGHT_COMMAND],
  [KEY_ARROW_RIGHT_COMMAND, 'forward', KEY_ARROW_LEFT_COMMAND],
];

/**
 * The arrow keys lead out of a table also where nothing stands beside it, and to where they point also where one writes
 * from the right: Lexical, which moves the caret between cells, takes the left for backwards everywhere.
 */
export function registerTableArrows(editor: LexicalEditor): () => void {
  let isMirrored = false;
  return mergeRegister(
    ...ARROWS.map(([command, direction, opposite]) =>
      editor.registerCommand(
        command,
        (event) => {
          if (opposite && !isMirrored && $isFromRight(editor)) {
            isMirrored = true;
            editor.dispatchCommand(opposite, event);
            isMirrored = false;
            return true;
          }
          if (!event.shiftKey) $makeWayOut(editor, direction);
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
  );
}

/** Whether the words in the cell with the caret, or the selected cells, run from the right. */
function $isFromRight(editor: LexicalEditor): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return false;
  const cell = $cellOf(selection.focus.getNode());
  const shown = $isTableSelection(selection) ? cell : cell?.getFirstChild();
  const element = shown && editor.getElementByKey(shown.getKey());
  return element ? getComputedStyle(element).direction === 'rtl' : false;
}
