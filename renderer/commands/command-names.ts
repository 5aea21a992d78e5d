import i18next from 'i18next';
import type { CommandId, Menu } from '../../app/commands/commands';
import type { Names } from '../../app/commands/match';

/**
 * All that a command is found by: its name in the language of the interface, behind that of its menu too; its English
 * name; and other words for it (`also.<id>`), which people know from other programs.
 */
export function commandNames(id: CommandId, menu: Menu['id']): Names {
  const t = i18next.getFixedT(i18next.language);
  const english = i18next.getFixedT('en');
  const name = t(`command.${id}`);
  return [
    name,
    `${t(`menu.${menu}`)} ${name}`,
    english(`command.${id}`),
    ...(i18next.exists(`also.${id}`) ? [t(`also.${id}`), english(`also.${id}`)] : []),
  ];
}
