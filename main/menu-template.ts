import type { MenuItemConstructorOptions } from 'electron';
import { COMMANDS, MENUS, type CommandId, type Menu } from '../app/commands/commands';
import type { Settings } from '../app/ipc/settings';
import type { Translate } from './translate';

type Item = MenuItemConstructorOptions;

export interface MenuState {
  readonly translate: Translate;
  readonly settings: Settings;
  readonly platform: NodeJS.Platform;
}

/** The menu bar as the platform expects it: the commands of the app with the platform's own items among them. */
export function menuTemplate(state: MenuState, run: (command: CommandId) => void): Item[] {
  const { translate, platform } = state;
  const isMac = platform === 'darwin';
  const menus = MENUS.map((menu): Item => {
    const items = menu.items.map((id) => (id === null ? SEPARATOR : commandItem(id, state, run)));
    return {
      id: menu.id,
      label: translate(`menu.${menu.id}`) ?? menu.id,
      submenu: withPlatformItems(menu.id, items, state),
    };
  });
  const window: Item = { role: 'windowMenu', ...label(translate, 'menu.window') };
  return isMac ? [{ role: 'appMenu' }, ...menus, window] : [...menus, window];
}

const SEPARATOR: Item = { type: 'separator' };

function commandItem(
  id: CommandId,
  { translate, settings }: MenuState,
  run: (command: CommandId) => void,
): Item {
  const { accelerator } = COMMANDS[id];
  const ticked = tick(id, settings);
  return {
    id,
    label: translate(`command.${id}`) ?? id,
    ...(accelerator === null ? {} : { accelerator }),
    ...(ticked ?? {}),
    click: () => run(id),
  };
}

/** Items that show a setting's present state. */
function tick(id: CommandId, { theme, language, columns }: Settings): Item | null {
  const [, group, value] = /^view\.(theme|language)-(.+)$/.exec(id) ?? [];
  if (group === 'theme') return { type: 'radio', checked: value === theme };
  if (group === 'language') return { type: 'radio', checked: value === language };
  if (id === 'view.library') return { type: 'checkbox', checked: columns.library };
  if (id === 'view.panel') return { type: 'checkbox', checked: columns.panel };
  return null;
}

/** Cut and copy are the platform's own: they work in every field. macOS has its "Quit" in the app's menu. */
function withPlatformItems(
  menu: Menu['id'],
  items: readonly Item[],
  { translate, platform }: MenuState,
): Item[] {
  const role = (name: NonNullable<Item['role']>): Item => ({
    role: name,
    ...label(translate, `menu.role.${name}`),
  });
  switch (menu) {
    case 'story':
      return platform === 'darwin'
        ? [...items, SEPARATOR, role('close')]
        : [...items, SEPARATOR, role('quit')];
    case 'edit': {
      const at = items.findIndex(({ id }) => id === 'edit.paste-plain');
      const clipboard = [role('cut'), role('copy'), role('paste')];
      return [
        ...items.slice(0, at),
        ...clipboard,
        ...items.slice(at, at + 1),
        role('selectAll'),
        ...items.slice(at + 1),
      ];
    }
    case 'view':
      return [...items, SEPARATOR, role('togglefullscreen')];
    default:
      return [...items];
  }
}

/** Without words of ours the platform's stand. */
function label(translate: Translate, key: string): Pick<Item, 'label'> {
  const words = translate(key);
  return words === null ? {} : { label: words };
}
