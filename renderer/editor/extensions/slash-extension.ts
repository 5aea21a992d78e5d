import { signal } from '@lexical/extension';
import { mergeRegister } from '@lexical/utils';
import {
  BEFORE_INPUT_COMMAND,
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  defineExtension,
} from 'lexical';
import { $readSlash, $slashAtCaret, type Slash } from '../slash';

/**
 * Knows when "/" asks for a kind of block. Only one that was just typed does: not one that was pasted, dictated into a
 * composition, brought back by undo, or come to by the caret.
 */
export const SlashExtension = defineExtension({
  name: 'galley/slash',
  build: () => {
    const slash = signal<Slash | null>(null);
    return {
      slash,
      /** It asks for nothing: what was typed stays. */
      leave: () => {
        slash.value = null;
      },
    };
  },
  register: (editor, _config, state) => {
    const { slash, leave } = state.getOutput();
    let isTyped = false;
    return mergeRegister(
      editor.registerCommand(
        BEFORE_INPUT_COMMAND,
        ({ inputType, data, isComposing }) => {
          isTyped = inputType === 'insertText' && data === '/' && !isComposing;
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerUpdateListener(({ editorState, dirtyLeaves }) => {
        const isNew = isTyped && dirtyLeaves.size > 0;
        if (!isNew && slash.value === null) return;
        isTyped = false;
        slash.value = editorState.read(() => {
          const place = isNew ? $slashAtCaret() : slash.value;
          return place && $readSlash(place);
        });
      }),
      editor.registerCommand(
        BLUR_COMMAND,
        () => {
          leave();
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
  },
});
