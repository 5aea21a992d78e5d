import { mergeRegister } from '@lexical/utils';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  defineExtension,
  PASTE_COMMAND,
  type ElementNode,
} from 'lexical';
import { $isAtEnd, $isAtStart } from '../selection-edges';

/**
 * What is written at the edge of a quote, a note or a link stands beside it. Where one of them ends with another inside
 * it, Lexical would take the text out of the inner one only, and put it before the outer one: so the caret steps out of
 * both first.
 */
export const SpanEdgesExtension = defineExtension({
  name: 'galley/span-edges',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        $stepOut,
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(PASTE_COMMAND, $stepOut, COMMAND_PRIORITY_CRITICAL),
    ),
});

function $stepOut(): false {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const around = selection.anchor
    .getNode()
    .getParents()
    .filter((parent) => parent.isInline());
  const ending = around.filter((one) => !one.canInsertTextAfter() && $isAtEnd(selection, one));
  const beginning = around.filter(
    (one) => !one.canInsertTextBefore() && $isAtStart(selection, one),
  );
  if (ending.length > 1) $selectBeside(ending.at(-1)!, 1);
  else if (beginning.length > 1) $selectBeside(beginning.at(-1)!, 0);
  return false;
}

/** Puts the caret before the element, or behind it. */
function $selectBeside(element: ElementNode, step: 0 | 1): void {
  const place = element.getIndexWithinParent() + step;
  element.getParentOrThrow().select(place, place);
}
