import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceleratorOn } from '../../../app/commands/accelerator';
import { COMMANDS, MENUS, type Command, type CommandId } from '../../../app/commands/commands';
import { COMMANDS_IN_ORDER, SLASH_COMMANDS } from '../../../app/commands/menus';
import { canRun, needOf } from '../../../app/commands/needs';
import { UI_LANGUAGES } from '../../../app/ipc/language';

const ids = Object.keys(COMMANDS) as CommandId[];
const accelerators = ids.flatMap((id) => {
  const { accelerator }: Command = COMMANDS[id];
  return accelerator === null ? [] : [[id, accelerator] as const];
});

/** Those that the platform has for items of its own: see `main/menu-template.ts` and the list of shortcuts. */
const PLATFORM = ['X', 'C', 'V', 'A', 'Shift+W'].map((key) => `CmdOrCtrl+${key}`);

/** Those that macOS keeps for itself: https://support.apple.com/102650 */
const OF_MAC = ['Q', 'H', 'M', 'Alt+H', 'Alt+M', 'Shift+Q', 'Alt+Q', 'Space', 'Tab', '`']
  .map((key) => `CmdOrCtrl+${key}`)
  .concat(['F3', 'F4', 'F11', 'Ctrl+CmdOrCtrl+Q', 'Ctrl+CmdOrCtrl+Space']);

describe('shortcuts', () => {
  it.each(['Ctrl', 'Cmd'])('are of one command each where CmdOrCtrl is %s', (mod) => {
    const system = mod === 'Cmd' ? OF_MAC : [];
    const all = [...accelerators.map(([, keys]) => acceleratorOn(mod === 'Cmd', keys))]
      .concat(PLATFORM, system)
      .map((keys) => keys.replace('CmdOrCtrl', mod).split('+').sort().join('+'));
    expect(all.filter((keys, index) => all.indexOf(keys) !== index)).toEqual([]);
  });

  it('are written as Electron reads them, modifiers in one order', () => {
    const form =
      /^(CmdOrCtrl\+|Ctrl\+)?(Alt\+)?(Shift\+)?([A-Z]|\d|[-=,./;']|F\d+|Tab|Up|Down|Enter|Space)$/;
    expect(accelerators.filter(([, keys]) => !form.test(keys))).toEqual([]);
  });

  it('leave the text its own keys: without a modifier there are only function keys', () => {
    const bare = accelerators.filter(([, keys]) => !/^(CmdOrCtrl|Ctrl|Alt)\+/.test(keys));
    expect(bare.filter(([, keys]) => !/^(Shift\+)?F\d+$/.test(keys))).toEqual([]);
  });
});

describe('menus', () => {
  it('have every command once', () => {
    const inMenus = COMMANDS_IN_ORDER.map(([id]) => id);
    expect([...inMenus].sort()).toEqual([...ids].sort());
  });

  it('have their lines between commands only', () => {
    const misplaced = MENUS.filter(({ items }) =>
      items.some((item, index) => item === null && !(items[index - 1] && items[index + 1])),
    );
    expect(misplaced).toEqual([]);
  });

  it('are those of the "/" too', () => {
    expect(SLASH_COMMANDS).toContain('block.crosshead-2');
    expect(SLASH_COMMANDS.filter((id) => needOf(id) !== 'writable')).toEqual([]);
  });
});

describe('names', () => {
  it.each(UI_LANGUAGES)(
    'are there for every command, each menu without two alike: %s',
    (locale) => {
      const path = join(import.meta.dirname, `../../../assets/locales/${locale}.json`);
      const words = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
      expect(ids.filter((id) => !words[`command.${id}`]?.trim())).toEqual([]);
      for (const { id, items } of MENUS) {
        const names = items.flatMap((item) => (item === null ? [] : [words[`command.${item}`]]));
        expect(new Set(names).size, id).toBe(names.length);
      }
      const also = Object.keys(words).filter((key) => key.startsWith('also.'));
      expect(also.filter((key) => !Object.hasOwn(COMMANDS, key.slice('also.'.length)))).toEqual([]);
    },
  );
});

describe('what a command needs', () => {
  const READY = {
    ...{ hasStory: true, canWrite: true, hasSelected: false },
    ...{ hasWords: true, inField: false },
  };
  const able = (change: Partial<typeof READY>) =>
    ids.filter((id) => canRun(id, { ...READY, ...change }));

  it('is there when all is', () => {
    expect(able({})).toEqual(ids);
  });

  it('is a story for what works on one', () => {
    const without = able({ hasStory: false });
    expect(without).toEqual(expect.arrayContaining(['story.new', 'library.search', 'app.palette']));
    for (const id of [
      'story.save',
      'format.bold',
      'block.code',
      'quote.tag',
      'edit.undo',
    ] as const) {
      expect(without).not.toContain(id);
    }
  });

  it('is a story or several that are selected for what works on either', () => {
    expect(able({})).toContain('story.export');
    expect(able({ hasStory: false, hasSelected: true })).toContain('story.export');
    expect(able({ hasStory: false })).not.toContain('story.export');
    expect(able({ hasStory: false, hasSelected: true })).not.toContain('story.file');
  });

  it('is one that can be written for what changes it', () => {
    const reading = able({ canWrite: false });
    expect(reading).toEqual(expect.arrayContaining(['story.save', 'story.export-html']));
    expect(reading).not.toContain('format.bold');
  });

  it('is words for what is said of words', () => {
    const caret = able({ hasWords: false });
    expect(caret).toEqual(expect.arrayContaining(['format.bold', 'block.code']));
    expect(caret).not.toContain('quote.tag');
    expect(caret).not.toContain('format.link');
  });

  it('is in a field only what the field does itself', () => {
    const field = able({ inField: true });
    expect(field).toEqual(expect.arrayContaining(['edit.undo', 'edit.redo', 'story.save']));
    expect(field).not.toContain('format.bold');
    expect(able({ inField: true, hasStory: false })).toContain('edit.undo');
  });
});
