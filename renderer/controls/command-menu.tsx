import { useTranslation } from 'react-i18next';
import { Keyboard } from 'react-aria-components/Keyboard';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { COMMANDS, type CommandId } from '../../app/commands/commands';
import { runCommand } from '../commands/run-command';
import { shortcutLabel } from '../commands/shortcut';

interface Props {
  readonly label: string;
  readonly commands: readonly CommandId[];
  readonly placement: NonNullable<PopoverProps['placement']>;
}

/** A menu of commands with their shortcuts beside them. */
export function CommandMenu({ label, commands, placement }: Props) {
  const { t } = useTranslation();
  return (
    <Popover className="popover is-menu" placement={placement} offset={4}>
      <Menu className="menu" aria-label={label} onAction={(id) => runCommand(id as CommandId)}>
        {commands.map((id) => {
          const { accelerator } = COMMANDS[id];
          return (
            <MenuItem key={id} id={id} className="menu-item" textValue={t(`command.${id}`)}>
              <Text slot="label">{t(`command.${id}`)}</Text>
              {accelerator && (
                <Keyboard className="shortcut">{shortcutLabel(accelerator)}</Keyboard>
              )}
            </MenuItem>
          );
        })}
      </Menu>
    </Popover>
  );
}
