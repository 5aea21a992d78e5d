import { COMMANDS, MENUS, type Command, type CommandId, type Menu } from './commands';

/** Every command with its menu, in the order of the menu bar. */
export const COMMANDS_IN_ORDER: readonly (readonly [CommandId, Menu['id']])[] = MENUS.flatMap(
  ({ id, items }) => items.flatMap((command) => (command === null ? [] : [[command, id] as const])),
);

/** What the menu that "/" opens has in it: the kinds of block, and then what else can be put in their place. */
export const SLASH_COMMANDS: readonly CommandId[] = COMMANDS_IN_ORDER.filter(
  ([id]) => (COMMANDS[id] as Command).slash,
)
  .toSorted(([, one], [, other]) => Number(other === 'block') - Number(one === 'block'))
  .map(([id]) => id);
