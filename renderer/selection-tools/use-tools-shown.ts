import { COMMAND_PRIORITY_LOW, KEY_ESCAPE_COMMAND } from 'lexical';
import { useCallback, useEffect, useState } from 'react';
import { useApp } from '../state/app-store';
import type { SelectionState, Story, StoryState } from '../story/story';
import { useKeyboardIn } from './use-keyboard-in';
import { useRested } from './use-rested';

/** What tools can be shown for, or null: words that can be changed, not in code. It stays null while one types. */
export function selectedWords({ selection, readOnly }: StoryState): SelectionState | null {
  if (selection.collapsed || readOnly !== null || selection.block === 'block.code') return null;
  return selection.text.trim() === '' ? null : selection;
}

/**
 * Whether tools are to be shown for selected words: not while the selection is still changing, nor when the keyboard is
 * elsewhere, nor after Escape.
 */
export function useToolsShown(story: Story, { text }: SelectionState): boolean {
  const isFloating = useApp(({ floating }) => floating !== null);
  const isInside = useCallback(
    (element: Element) =>
      element === story.editor.getRootElement() || element.closest('.selection-tools') !== null,
    [story],
  );
  const inStory = useKeyboardIn(isInside);
  const isRested = useRested(text);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const isShown = inStory && isRested && !isFloating && dismissed !== text;
  useEffect(() => {
    if (!isShown) return;
    const dismiss = () => {
      setDismissed(text);
      return true;
    };
    return story.editor.registerCommand(KEY_ESCAPE_COMMAND, dismiss, COMMAND_PRIORITY_LOW);
  }, [story, text, isShown]);
  return isShown;
}
