import type { CommandId } from '../../app/commands/commands';
import { findByName } from '../../app/commands/match';
import { SLASH_COMMANDS } from '../../app/commands/menus';
import { commandNames } from '../commands/command-names';
import type { Slash } from '../editor/slash';

/** The blocks that a "/" offers: those whose names fit what was typed behind it, but not the kind that is there. */
export function slashEntries({
  query,
  block,
}: Pick<Slash, 'query' | 'block'>): readonly CommandId[] {
  const offered = SLASH_COMMANDS.filter((id) => id !== block);
  return findByName(query, offered, (id) => commandNames(id, 'block'));
}

/** How the name of a block looks like the block: the class names are those of the toolbar's list. */
export function blockClass(id: CommandId): string {
  return `block-name is-${id.slice(id.indexOf('.') + 1)}`;
}
