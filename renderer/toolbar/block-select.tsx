import ChevronDown from 'lucide-react/icons/chevron-down';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components/Button';
import { Keyboard } from 'react-aria-components/Keyboard';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { COMMANDS, type CommandId } from '../../app/commands/commands';
import { runCommand } from '../commands/run-command';
import { shortcutLabel } from '../commands/shortcut';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';

const KINDS = [
  'block.paragraph',
  'block.crosshead-2',
  'block.crosshead-3',
  'block.crosshead-4',
  'block.list-bulleted',
  'block.list-numbered',
  'block.list-check',
  'block.block-quote',
  'block.pull-quote',
  'block.code',
] as const satisfies readonly CommandId[];

interface Props {
  readonly story: Story;
  readonly isDisabled: boolean;
}

/** The name of a kind of block that no other can be made of, where that is what the caret stands in. */
function nameOf(block: CommandId | null): string {
  if (block === 'block.figure' || block === 'block.gallery') return 'picture.caption';
  return block === 'block.table' ? 'command.block.table' : 'toolbar.block.mixed';
}

/** Shows what kind of block the caret stands in, and changes it. */
export function BlockSelect({ story, isDisabled }: Props) {
  const { t } = useTranslation();
  const block = useStoryState(story, ({ selection }) => selection.block);
  return (
    <Select
      className="block-select"
      aria-label={t('toolbar.block')}
      placeholder={t(nameOf(block))}
      isDisabled={isDisabled}
      value={KINDS.find((kind) => kind === block) ?? null}
      onChange={(id) => {
        runCommand(id as CommandId);
        // After the list has given the keyboard back to the button: one writes on after this.
        setTimeout(() => story.editor.focus());
      }}
    >
      <Button className="block-select-button">
        <SelectValue />
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className="popover is-menu" placement="bottom start" offset={4}>
        <ListBox className="menu">
          {KINDS.map((id) => (
            <ListBoxItem key={id} id={id} className="menu-item" textValue={t(`command.${id}`)}>
              <Text slot="label" className={`block-name is-${id.slice('block.'.length)}`}>
                {t(`command.${id}`)}
              </Text>
              <Keyboard className="shortcut">{shortcutLabel(COMMANDS[id].accelerator)}</Keyboard>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
