import type { KeyboardEvent } from 'react';
import { findShortcut, readShortcut } from '../commands/shortcut';

/** What can be done with a suggestion by one key. */
export type SuggestionAction =
  'accept' | 'change' | 'reject' | 'next' | 'previous' | 'take-back' | 'end';

const KEYS: Readonly<Record<string, SuggestionAction>> = {
  Enter: 'accept',
  E: 'change',
  X: 'reject',
  Delete: 'reject',
  Backspace: 'reject',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  'CmdOrCtrl+Z': 'take-back',
  Escape: 'end',
};

const SHORTCUTS = Object.entries(KEYS).map(
  ([keys, action]) => [action, readShortcut(keys)] as const,
);

/** What a key asks for, or null. Letters are met by their place where a layout has no Latin ones. */
export function actionOf({ nativeEvent }: KeyboardEvent): SuggestionAction | null {
  if (nativeEvent.isComposing) return null;
  const towards = nativeEvent.key === 'ArrowRight' ? 1 : nativeEvent.key === 'ArrowLeft' ? -1 : 0;
  if (towards === 0) return findShortcut(nativeEvent, SHORTCUTS);
  const forwards = document.documentElement.dir === 'rtl' ? -1 : 1;
  return towards === forwards ? 'next' : 'previous';
}
