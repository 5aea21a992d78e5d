import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('navigator', { platform: 'Linux x86_64' });
const { findShortcut, readShortcut, shortcutLabel } =
  await import('../../../renderer/commands/shortcut');

const SHORTCUTS = ['CmdOrCtrl+/', 'CmdOrCtrl+-', 'CmdOrCtrl+Shift+8', 'CmdOrCtrl+K', 'F3'].map(
  (accelerator) => [accelerator, readShortcut(accelerator)] as const,
);

/** A key as the browser tells of it: what it types, where it is, and the modifiers held with it. */
function press(key: string, code: string, ...held: ('ctrl' | 'shift' | 'alt' | 'AltGraph')[]) {
  return {
    ...{ key, code, metaKey: false },
    ...{ ctrlKey: held.includes('ctrl'), shiftKey: held.includes('shift') },
    altKey: held.includes('alt'),
    getModifierState: (name: string) => held.includes(name as 'AltGraph'),
  } as KeyboardEvent;
}

const find = (...key: Parameters<typeof press>) => findShortcut(press(...key), SHORTCUTS);

describe('a shortcut is found', () => {
  it('by what is typed', () => {
    expect(find('/', 'Slash', 'ctrl')).toBe('CmdOrCtrl+/');
    expect(find('k', 'KeyK', 'ctrl')).toBe('CmdOrCtrl+K');
    expect(find('F3', 'F3')).toBe('F3');
  });

  it('by its place where Shift or another script hides it', () => {
    expect(find('*', 'Digit8', 'ctrl', 'shift')).toBe('CmdOrCtrl+Shift+8');
    expect(find('л', 'KeyK', 'ctrl')).toBe('CmdOrCtrl+K');
  });

  it('by what is typed rather than by the place: a German keyboard has "-" where "/" is here', () => {
    expect(find('-', 'Slash', 'ctrl')).toBe('CmdOrCtrl+-');
  });

  it('with its modifiers and no others', () => {
    expect(find('k', 'KeyK')).toBeNull();
    expect(find('k', 'KeyK', 'ctrl', 'alt')).toBeNull();
    expect(find('k', 'KeyK', 'ctrl', 'AltGraph')).toBeNull();
    // A letter elsewhere is another letter.
    expect(find('t', 'KeyK', 'ctrl')).toBeNull();
  });
});

it('a shortcut is written as on the keys', () => {
  expect(shortcutLabel('CmdOrCtrl+Alt+Shift+M')).toBe('Ctrl+Alt+Shift+M');
  expect(shortcutLabel('Alt+Shift+Up')).toBe('Alt+Shift+↑');
});
