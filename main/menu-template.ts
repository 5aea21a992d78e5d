import type { MenuItemConstructorOptions } from 'electron';
import { basename } from 'node:path';
import { acceleratorOn } from '../app/commands/accelerator';
import { COMMANDS, MENUS, type CommandId, type Menu } from '../app/commands/commands';
import type { Settings } from '../app/ipc/settings';
import type { Translate } from './translate';

type Item = MenuItemConstructorOptions;
type Role = NonNullable<Item['role']>;

export interface MenuState {
  readonly translate: Translate;
  readonly settings: Settings;
  readonly platform: NodeJS.Platform;
}

/** What the items do that are not the platform's own. */
export interface MenuActions {
  readonly run: (command: CommandId) => void;
  readonly openRecent: (path: string) => void;
  readonly clearRecent: () => void;
}

const SEPARATOR: Item = { type: 'separator' };

/** Commands that the platform does itself when its menu is asked. A page cannot read the clipboard, say. */
const ROLES: Partial<Record<CommandId, Role>> = {
  'edit.paste-plain': 'pasteAndMatchStyle',
  'view.full-screen': 'togglefullscreen',
};

/**
 * The menu bar as the platform expects it: the commands of the app with the platform's own items among them. Words
 * are the translations `menu.<menu>`, `command.<command>` and, for the platform's items, `menu.role.<role>`.
 */
export function menuTemplate(state: MenuState, actions: MenuActions): Item[] {
  const { translate, platform } = state;
  const role = (name: Role): Item => ({ role: name, ...words(translate, `menu.role.${name}`) });
  const isMac = platform === 'darwin';
  const menus = MENUS.map(({ id, items }): Item => {
    const own = items.flatMap((item) => {
      // macOS has it in the app's own menu.
      if (isMac && item === 'app.preferences') return [];
      if (item === null) return [SEPARATOR];
      const command = commandItem(item, state, actions);
      return item === 'story.import' ? [command, recentItem(state, actions)] : [command];
    });
    return {
      id,
      label: translate(`menu.${id}`) ?? id,
      submenu: withPlatformItems(id, own, platform, role),
    };
  });
  // It stands before the last one, which is for help.
  const window: Item = {
    role: 'window',
    ...words(translate, 'menu.window'),
    submenu: [
      role('minimize'),
      ...(isMac ? [role('zoom')] : []),
      // The platform's own shortcut closes a tab.
      { ...role('close'), accelerator: 'CmdOrCtrl+Shift+W' },
      ...(isMac ? [SEPARATOR, role('front')] : []),
    ],
  };
  const all = [...menus.slice(0, -1), window, ...menus.slice(-1)];
  return isMac ? [appMenu(role, commandItem('app.preferences', state, actions)), ...all] : all;
}

function commandItem(
  id: CommandId,
  { translate, settings, platform }: MenuState,
  { run }: MenuActions,
): Item {
  const { accelerator } = COMMANDS[id];
  const keys = accelerator === null ? null : acceleratorOn(platform === 'darwin', accelerator);
  const role = ROLES[id];
  return {
    id,
    label: translate(`command.${id}`) ?? id,
    ...(keys === null ? {} : { accelerator: keys }),
    ...tick(id, settings),
    ...(role ? { role } : { click: () => run(id) }),
  };
}

/** The stories opened last. Two of one title are told apart by the names of their folders. */
function recentItem(
  { translate, settings }: MenuState,
  { openRecent, clearRecent }: MenuActions,
): Item {
  const { recent } = settings;
  const titles = recent.map(({ path, title }) => title || basename(path));
  const items = recent.map(({ path }, index): Item => {
    const title = titles[index]!;
    const isAlone = titles.indexOf(title) === titles.lastIndexOf(title);
    return {
      label: plainLabel(isAlone ? title : `${basename(path)} – ${title}`),
      click: () => openRecent(path),
    };
  });
  const clear: Item = { label: translate('menu.recent.clear') ?? '', click: clearRecent };
  return {
    id: 'recent',
    label: translate('menu.recent') ?? '',
    enabled: recent.length > 0,
    submenu: [...items, SEPARATOR, clear],
  };
}

/** An ampersand in a label stands before the letter that chooses it. A menu as wide as the screen helps nobody. */
function plainLabel(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
  return short.replaceAll('&', '&&');
}

/** Items that show a setting show its present state. */
function tick(id: CommandId, settings: Settings): Item {
  const { theme, language, columns } = settings;
  const [, group, value] = /^view\.(theme|language)-(.+)$/.exec(id) ?? [];
  if (group === 'theme') return { type: 'radio', checked: value === theme };
  if (group === 'language') return { type: 'radio', checked: value === language };
  if (id === 'view.library') return { type: 'checkbox', checked: columns.library };
  if (id === 'view.panel') return { type: 'checkbox', checked: columns.panel };
  const switched = SWITCHED[id];
  return switched ? { type: 'checkbox', checked: settings[switched] } : {};
}

/** Settings that are on or off, by the command that switches them. */
const SWITCHED: Partial<
  Record<CommandId, 'selectionToolbar' | 'smartTyping' | 'focus' | 'typewriter'>
> = {
  'view.selection-tools': 'selectionToolbar',
  'edit.smart-typing': 'smartTyping',
  'view.focus': 'focus',
  'view.typewriter': 'typewriter',
};

/** Cut and copy are the platform's own: they work in every field. macOS has "Quit" in the app's menu. */
function withPlatformItems(
  menu: Menu['id'],
  items: readonly Item[],
  platform: NodeJS.Platform,
  role: (name: Role) => Item,
): Item[] {
  switch (menu) {
    case 'story':
      return platform === 'darwin' ? [...items] : [...items, SEPARATOR, role('quit')];
    case 'edit': {
      const plain = items.findIndex(({ id }) => id === 'edit.paste-plain');
      const [before, after] = [items.slice(0, plain), items.slice(plain + 1)];
      const paste = [role('paste'), ...items.slice(plain, plain + 1)];
      return [...before, role('cut'), role('copy'), ...paste, role('selectAll'), ...after];
    }
    default:
      return [...items];
  }
}

/** The first menu on macOS; the system gives it the app's name. */
function appMenu(role: (name: Role) => Item, preferences: Item): Item {
  return {
    role: 'appMenu',
    submenu: [
      role('about'),
      SEPARATOR,
      preferences,
      SEPARATOR,
      role('services'),
      SEPARATOR,
      role('hide'),
      role('hideOthers'),
      role('unhide'),
      SEPARATOR,
      role('quit'),
    ],
  };
}

/** Where there are no words of ours the platform's stand. */
function words(translate: Translate, key: string): Pick<Item, 'label'> {
  const label = translate(key);
  return label === null ? {} : { label };
}
