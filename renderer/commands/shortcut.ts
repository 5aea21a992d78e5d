import { acceleratorOn } from '../../app/commands/accelerator';

/** A key with its modifiers, read from Electron's notation: `CmdOrCtrl+Shift+8`. */
export interface Shortcut {
  /** Command on a Mac, Ctrl elsewhere. */
  readonly mod: boolean;
  /** Ctrl everywhere. */
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** The character of the key alone, a capital letter, a digit or a sign; or the key's name. */
  readonly key: string;
}

export const IS_MAC = navigator.platform.startsWith('Mac');

/** Where a sign stands on an American keyboard (UI Events `code`). */
const PLACES: Readonly<Record<string, string>> = {
  ',': 'Comma',
  '.': 'Period',
  '-': 'Minus',
  '=': 'Equal',
  '/': 'Slash',
  "'": 'Quote',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
};

/** How keys without a character are marked. */
const SIGNS: Readonly<Record<string, string>> = { Up: '↑', Down: '↓' };

export function readShortcut(accelerator: string): Shortcut {
  const parts = acceleratorOn(IS_MAC, accelerator).split('+');
  return {
    mod: parts.includes('CmdOrCtrl'),
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    key: parts.at(-1)!,
  };
}

/**
 * The command whose shortcut was pressed, or null. A letter is the one that is typed, whatever key it is on; a layout
 * without Latin letters is taken by the key's place. Digits and signs hide behind Shift in different ways, so their
 * place counts too, but less than what is typed: the place of one sign has another on it elsewhere.
 */
export function findShortcut<Id>(
  event: KeyboardEvent,
  shortcuts: readonly (readonly [Id, Shortcut])[],
): Id | null {
  const near = shortcuts.filter(([, shortcut]) => hasModifiers(event, shortcut));
  const found =
    near.find(([, shortcut]) => isTyped(event, shortcut)) ??
    near.find(([, shortcut]) => isInPlace(event, shortcut));
  return found?.[0] ?? null;
}

function hasModifiers(event: KeyboardEvent, shortcut: Shortcut): boolean {
  const ctrl = shortcut.ctrl || (shortcut.mod && !IS_MAC);
  const meta = shortcut.mod && IS_MAC;
  if (event.ctrlKey !== ctrl || event.metaKey !== meta) return false;
  if (event.getModifierState('AltGraph')) return false;
  return event.shiftKey === shortcut.shift && event.altKey === shortcut.alt;
}

function isTyped(event: KeyboardEvent, shortcut: Shortcut): boolean {
  return event.key.toUpperCase() === shortcut.key.toUpperCase();
}

function isInPlace(event: KeyboardEvent, shortcut: Shortcut): boolean {
  // With Alt, macOS types another character.
  const latin = /^[a-z]$/i.test(event.key) && !(IS_MAC && event.altKey);
  return !latin && event.code === placeOf(shortcut.key);
}

function placeOf(key: string): string | undefined {
  if (/^[A-Z]$/.test(key)) return `Key${key}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  return PLACES[key];
}

/** The shortcut as it is printed on keyboards: `Ctrl+Shift+8`, or `⇧⌘8` on a Mac. */
export function shortcutLabel(accelerator: string): string {
  const { mod, ctrl, shift, alt, key: name } = readShortcut(accelerator);
  const key = SIGNS[name] ?? name;
  if (IS_MAC) {
    return `${ctrl ? '⌃' : ''}${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${key}`;
  }
  return [(mod || ctrl) && 'Ctrl', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}
