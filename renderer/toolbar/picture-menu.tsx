import ImagePlus from 'lucide-react/icons/image-plus';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components/Button';
import { Keyboard } from 'react-aria-components/Keyboard';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { COMMANDS } from '../../app/commands/commands';
import { runCommand } from '../commands/run-command';
import { shortcutLabel } from '../commands/shortcut';
import type { Story } from '../story/story';

interface Props {
  readonly story: Story;
  readonly isDisabled: boolean;
}

/** A picture comes with its file, or is written about before it has come. */
export function PictureMenu({ story, isDisabled }: Props) {
  const { t } = useTranslation();
  const writeCaption = () => {
    story.run('block.waiting-caption');
    // After the menu has given the keyboard back to its button.
    setTimeout(() => story.editor.focus());
  };
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={t('pictures.title')} isDisabled={isDisabled}>
        <ImagePlus size={16} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Popover className="popover is-menu" placement="bottom start" offset={4}>
        <Menu className="menu" aria-label={t('pictures.title')}>
          <MenuItem className="menu-item" onAction={() => runCommand('block.figure')}>
            <Text slot="label">{t('pictures.choose')}</Text>
            <Keyboard className="shortcut">
              {shortcutLabel(COMMANDS['block.figure'].accelerator)}
            </Keyboard>
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => runCommand('block.gallery')}>
            <Text slot="label">{t('command.block.gallery')}</Text>
          </MenuItem>
          <MenuItem className="menu-item" onAction={writeCaption}>
            <Text slot="label">{t('command.block.waiting-caption')}</Text>
            <Keyboard className="shortcut">
              {shortcutLabel(COMMANDS['block.waiting-caption'].accelerator)}
            </Keyboard>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
