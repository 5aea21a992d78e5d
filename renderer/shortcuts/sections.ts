import i18next from 'i18next';
import { COMMANDS } from '../../app/commands/commands';
import { findByName, type Names } from '../../app/commands/match';
import { COMMANDS_IN_ORDER } from '../../app/commands/menus';
import { commandNames } from '../commands/command-names';
import { shortcutLabel } from '../commands/shortcut';
import { WRITING_KEYS } from './writing-keys';

/** A key and what it does. */
export interface ShortcutRow {
  readonly id: string;
  readonly name: string;
  readonly names: Names;
  readonly keys: string;
}

export interface ShortcutGroup {
  /** The key of its name. */
  readonly title: string;
  readonly rows: readonly ShortcutRow[];
}

/** The platform's own, which are the same in every program; named as in the menu bar. */
const OF_SYSTEM: readonly (readonly [role: string, accelerator: string])[] = [
  ['cut', 'CmdOrCtrl+X'],
  ['copy', 'CmdOrCtrl+C'],
  ['paste', 'CmdOrCtrl+V'],
  ['selectAll', 'CmdOrCtrl+A'],
  ['close', 'CmdOrCtrl+Shift+W'],
];

/** All shortcuts by menu, those that fit the words typed; a group without any is left out. */
export function shortcutGroups(typed: string): readonly ShortcutGroup[] {
  const menus = Map.groupBy(COMMANDS_IN_ORDER, ([, menu]) => menu);
  const groups = [...menus].map(([menu, commands]) => ({
    title: `menu.${menu}`,
    rows: commands.flatMap(([id]) => commandRow(id, menu)),
  }));
  const all = [
    ...groups,
    { title: 'shortcuts.writing', rows: WRITING_KEYS.map((row) => namedRow(...row)) },
    { title: 'shortcuts.system', rows: OF_SYSTEM.map(systemRow) },
  ];
  return all
    .map(({ title, rows }) => ({ title, rows: findByName(typed, rows, ({ names }) => names) }))
    .filter(({ rows }) => rows.length > 0);
}

function commandRow(...[id, menu]: (typeof COMMANDS_IN_ORDER)[number]): readonly ShortcutRow[] {
  const { accelerator } = COMMANDS[id];
  if (accelerator === null) return [];
  const keys = shortcutLabel(accelerator);
  const name = i18next.t(`command.${id}`);
  return [{ id, name, names: [...commandNames(id, menu), keys], keys }];
}

function systemRow([role, accelerator]: (typeof OF_SYSTEM)[number]): ShortcutRow {
  return namedRow(shortcutLabel(accelerator), `menu.role.${role}`);
}

function namedRow(keys: string, words: string): ShortcutRow {
  const name = i18next.t(words);
  return { id: words, name, names: [name, i18next.getFixedT('en')(words), keys], keys };
}
