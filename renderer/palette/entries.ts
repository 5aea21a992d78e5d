import i18next from 'i18next';
import { COMMANDS, type CommandId } from '../../app/commands/commands';
import { findByName, type Names } from '../../app/commands/match';
import { COMMANDS_IN_ORDER } from '../../app/commands/menus';
import { canRun, type Situation } from '../../app/commands/needs';
import { commandNames } from '../commands/command-names';
import { shortcutLabel } from '../commands/shortcut';
import { appStore, frontArticle } from '../state/app-store';

/** Something that the palette can do: a command, or an open story to go to. */
export interface Entry {
  readonly what: { readonly command: CommandId } | { readonly article: string };
  /** The section that it stands in, by the key of its name. */
  readonly section: string;
  readonly name: string;
  readonly names: Names;
  readonly shortcut: string | null;
  /** It can't be done as things stand. */
  readonly isOff: boolean;
}

export interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** All that there is to choose from, in the order of the menu bar; the stories of the other tabs at the end. */
export function allEntries(now: Situation): readonly Entry[] {
  const commands = COMMANDS_IN_ORDER.filter(([id]) => id !== 'app.palette').map(
    ([id, menu]): Entry => {
      const { accelerator } = COMMANDS[id];
      return {
        what: { command: id },
        section: `menu.${menu}`,
        name: i18next.t(`command.${id}`),
        names: commandNames(id, menu),
        shortcut: accelerator && shortcutLabel(accelerator),
        isOff: !canRun(id, now),
      };
    },
  );
  return [...commands, ...tabEntries()];
}

/** What fits the words typed, by sections, the one with the best at the top; for no words, the last used come first. */
export function findEntries(
  typed: string,
  entries: readonly Entry[],
  last: readonly CommandId[],
): readonly Section[] {
  if (typed.trim() !== '') return inSections(findByName(typed, entries, ({ names }) => names));
  const used = last.flatMap((id) => entries.filter((entry) => isCommand(entry, id)));
  const rest = entries.filter((entry) => !used.includes(entry));
  return inSections([...used.map((entry) => ({ ...entry, section: 'palette.last' })), ...rest]);
}

function inSections(entries: readonly Entry[]): readonly Section[] {
  const sections = Map.groupBy(entries, ({ section }) => section);
  return [...sections].map(([title, inside]) => ({ title, entries: inside }));
}

function isCommand({ what }: Entry, id: CommandId): boolean {
  return 'command' in what && what.command === id;
}

function tabEntries(): readonly Entry[] {
  const state = appStore.getState();
  const others = state.tabs.filter(({ article }) => article !== frontArticle(state));
  return others.map(({ article, title }) => {
    const name = title || i18next.t('story.untitled');
    return {
      what: { article },
      section: 'palette.tabs',
      name,
      names: [name],
      shortcut: null,
      isOff: false,
    };
  });
}
