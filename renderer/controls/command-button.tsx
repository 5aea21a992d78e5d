import type { LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { TooltipTrigger } from 'react-aria-components/Tooltip';
import { COMMANDS, type CommandId } from '../../app/commands/commands';
import { runCommand } from '../commands/run-command';
import { shortcutLabel } from '../commands/shortcut';
import { Tip } from './tip';

interface Props {
  readonly command: CommandId;
  readonly icon: LucideIcon;
  /** Whether what it switches is on; left out for a button that does something once. */
  readonly isOn?: boolean;
  readonly isDisabled?: boolean;
  /** The picture points along the line and turns round with it. */
  readonly mirrored?: boolean;
}

/** A small button for a command, with its name and shortcut on a tooltip. The caret stays where it is. */
export function CommandButton({ command, icon: Icon, isOn, isDisabled = false, mirrored }: Props) {
  const { t } = useTranslation();
  const name = t(`command.${command}`);
  const { accelerator } = COMMANDS[command];
  const props = {
    className: 'icon-button',
    'aria-label': name,
    isDisabled,
    preventFocusOnPress: true,
    children: (
      <Icon
        size={16}
        strokeWidth={1.75}
        aria-hidden="true"
        className={mirrored ? 'is-mirrored' : ''}
      />
    ),
  };
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {isOn === undefined ? (
        <Button {...props} onPress={() => runCommand(command)} />
      ) : (
        <ToggleButton {...props} isSelected={isOn} onChange={() => runCommand(command)} />
      )}
      <Tip>
        {name}
        {accelerator && <kbd className="shortcut">{shortcutLabel(accelerator)}</kbd>}
      </Tip>
    </TooltipTrigger>
  );
}
