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

const IS_MAC = navigator.platform.startsWith('Mac');

/** Where a sign stands on an American keyboard (UI Events `code`). */
const PLACES: Readonly<Record<string, string>> = {
  ',': 'Comma',
  '.': 'Period',
  '-': 'Minus',
  '=': 'Equal',
};

export function readShortcut(accelerator: string): Shortcut {
  const parts = accelerator.split('+');
  return {
    mod: parts.includes('CmdOrCtrl'),
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    key: parts.at(-1)!,
  };
}

/**
 * Whether the key was pressed. A letter is the one that is typed, whatever key it is on; a layout without Latin letters
 * is taken by the key's place. Digits and signs hide behind Shift in different ways, so their place counts too.
 */
export function matchesShortcut(event: KeyboardEvent, shortcut: Shortcut): boolean {
  const ctrl = shortcut.ctrl || (shortcut.mod && !IS_MAC);
  const meta = shortcut.mod && IS_MAC;
  if (event.ctrlKey !== ctrl || event.metaKey !== meta) return false;
  if (event.getModifierState('AltGraph')) return false;
  if (event.shiftKey !== shortcut.shift || event.altKey !== shortcut.alt) return false;
  const typed = event.key.toUpperCase();
  if (typed === shortcut.key.toUpperCase()) return true;
  // With Alt, macOS types another character.
  const latin = /^[A-Z]$/.test(typed) && !(IS_MAC && event.altKey);
  return !latin && event.code === placeOf(shortcut.key);
}

function placeOf(key: string): string | undefined {
  if (/^[A-Z]$/.test(key)) return `Key${key}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  return PLACES[key];
}

/** The shortcut as it is printed on keyboards: `Ctrl+Shift+8`, or `⇧⌘8` on a Mac. */
export function shortcutLabel(accelerator: string): string {
  const { mod, ctrl, shift, alt, key } = readShortcut(accelerator);
  if (IS_MAC) {
    return `${ctrl ? '⌃' : ''}${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${key}`;
  }
  return [(mod || ctrl) && 'Ctrl', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}
