import { COMMANDS, type CommandId } from '../../app/commands/commands';
import { appStore } from '../state/app-store';
import { closeOverlay } from '../state/columns';
import { leaveTools } from '../toolbar/focus-tools';
import { isTextCommand, runCommand } from './run-command';
import { findShortcut, IS_MAC, readShortcut, type Shortcut } from './shortcut';
import { activeTextField } from './text-field';

const SHORTCUTS: readonly (readonly [CommandId, Shortcut])[] = Object.entries(COMMANDS).flatMap(
  ([id, { accelerator }]) =>
    accelerator === null ? [] : [[id as CommandId, readShortcut(accelerator)] as const],
);

/** A second key, which other programs have made a habit; a Mac has another use for it. */
const HABITS: typeof SHORTCUTS = IS_MAC ? [] : [['edit.replace', readShortcut('Ctrl+H')]];

/**
 * Runs commands by their shortcuts, before the editor and the menu bar see the key: a key that is dealt with here
 * reaches neither, so nothing is done twice.
 */
export function listenToKeys(): void {
  window.addEventListener('keydown', listen, { capture: true });
}

function listen(event: KeyboardEvent): void {
  if (event.isComposing) return;
  if (event.key === 'Escape' && !hasOwnEscape(event.target)) {
    closeOverlay();
    leaveTools();
  }
  if (isForPalette(event)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  const id = findShortcut(event, [...SHORTCUTS, ...HABITS]);
  if (id === null) return;
  // A field's undo and paste are its own; the other commands on the text mean nothing in it, but must not get to it.
  if (isTextCommand(id) && activeTextField()) {
    if (!id.startsWith('edit.')) event.preventDefault();
    return;
  }
  if (id === 'edit.undo' && hasOwnUndo(event.target)) return;
  // The native event brings what is to be pasted.
  if (id === 'edit.paste-plain') return;
  event.preventDefault();
  event.stopImmediatePropagation();
  // What floats is dealt with first, unless it is by this key that it goes.
  const { floating } = appStore.getState();
  if (floating !== null && !id.startsWith('view.') && id !== `app.${floating}`) return;
  runCommand(id);
}

/** Escape in such a field is about what is written in it, and not about the column that the field is in. */
function hasOwnEscape(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('[data-own-escape]');
}

/** What is taken back in such a part of the desk is first of all what was done there. */
function hasOwnUndo(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-own-undo]') !== null;
}

/** Typed before the palette has the keyboard: it must not get into the text in place of the selected words. */
function isForPalette({ ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || appStore.getState().floating !== 'palette') return false;
  return !document.activeElement?.closest('[role=dialog]');
}
