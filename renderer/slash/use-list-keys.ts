import { mergeRegister } from '@lexical/utils';
import {
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { useEffect, useEffectEvent } from 'react';

interface ListKeys {
  readonly step: (by: 1 | -1) => void;
  /** False when there is nothing to choose: the key then does what it does in the text. */
  readonly choose: () => boolean;
  readonly leave: () => void;
}

/** While the keyboard stays in the text, arrows, Enter, Tab and Escape are those of a list beside it. */
export function useListKeys(editor: LexicalEditor, { step, choose, leave }: ListKeys): void {
  const onStep = useEffectEvent(step);
  const onChoose = useEffectEvent(choose);
  const onLeave = useEffectEvent(leave);
  useEffect(() => {
    const done = (event: KeyboardEvent | null) => {
      event?.preventDefault();
      return true;
    };
    const stepping = (by: 1 | -1) => (event: KeyboardEvent | null) => {
      onStep(by);
      return done(event);
    };
    const choosing = (event: KeyboardEvent | null) =>
      !event?.isComposing && onChoose() ? done(event) : false;
    const leaving = (event: KeyboardEvent | null) => {
      onLeave();
      return done(event);
    };
    return mergeRegister(
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, stepping(1), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, stepping(-1), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ENTER_COMMAND, choosing, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_TAB_COMMAND, choosing, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ESCAPE_COMMAND, leaving, COMMAND_PRIORITY_CRITICAL),
    );
  }, [editor]);
}
