import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { IS_MAC } from '../commands/shortcut';
import { clearSelected, extendSelected, selectedStories, toggleSelected } from './selected-stories';

type Modifiers = Pick<KeyboardEvent | MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** Whether keys are held that select rather than open. On a Mac, Ctrl and a press ask for the menu. */
export function isSelecting({ shiftKey, ctrlKey, metaKey }: Modifiers): boolean {
  return shiftKey || (IS_MAC ? metaKey : ctrlKey);
}

/** What a press on a row does to the selection while keys are held. */
export function selectByPress(event: PointerEvent, name: string): void {
  if (event.button !== 0 || !isSelecting(event)) return;
  if (event.shiftKey) extendSelected(name, null);
  else toggleSelected(name);
}

/** What a key does to the selection; `names` are those of the rows in their order. */
export function selectByKey(event: KeyboardEvent, name: string, names: readonly string[]): void {
  const { key, shiftKey } = event;
  if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
    const next = names[names.indexOf(name) + (key === 'ArrowDown' ? 1 : -1)];
    if (next !== undefined) extendSelected(next, name);
  } else if (key === ' ' && isSelecting(event) && !shiftKey) {
    toggleSelected(name);
  } else if (key === 'Escape' && selectedStories.getState().names.size > 0) {
    clearSelected();
  }
}
