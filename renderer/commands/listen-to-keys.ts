import { COMMANDS, type CommandId } from '../../app/commands/commands';
import { appStore } from '../state/app-store';
import { closeOverlay } from '../state/columns';
import { isTextCommand, runCommand } from './run-command';
import { matchesShortcut, readShortcut, type Shortcut } from './shortcut';
import { activeTextField } from './text-field';

const SHORTCUTS: readonly (readonly [CommandId, Shortcut])[] = Object.entries(COMMANDS).flatMap(
  ([id, { accelerator }]) =>
    accelerator === null ? [] : [[id as CommandId, readShortcut(accelerator)] as const],
);

/**
 * Runs commands by their shortcuts, before the editor and the menu bar see the key: a key that is dealt with here
 * reaches neither, so nothing is done twice.
 */
export function listenToKeys(): void {
  window.addEventListener('keydown', listen, { capture: true });
}

function listen(event: KeyboardEvent): void {
  if (event.isComposing) return;
  if (event.key === 'Escape') closeOverlay();
  const found = SHORTCUTS.find(([, shortcut]) => matchesShortcut(event, shortcut));
  if (!found) return;
  const [id] = found;
  // A field's undo and paste are its own; the other commands on the text mean nothing in it, but must not get to it.
  if (isTextCommand(id) && activeTextField()) {
    if (!id.startsWith('edit.')) event.preventDefault();
    return;
  }
  // The native event brings what is to be pasted.
  if (id === 'edit.paste-plain') return;
  event.preventDefault();
  event.stopImmediatePropagation();
  // What floats is dealt with first.
  if (appStore.getState().floating !== null && !id.startsWith('view.')) return;
  runCommand(id);
}
