import { useTranslation } from 'react-i18next';
import { Group } from 'react-aria-components/Group';
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar';
import { Separator } from 'react-aria-components/Separator';
import { CommandButton } from '../controls/command-button';
import { useStoryState } from '../state/app-store';
import type { SelectionState, Story } from '../story/story';
import { BlockSelect } from './block-select';
import { PictureMenu } from './picture-menu';
import { GROUPS, type Tool } from './tools';

/** The commands on the story's text that are used most. */
export function Toolbar({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const selection = useStoryState(story, (state) => state.selection);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const canUndo = useStoryState(story, (state) => state.canUndo);
  const canRedo = useStoryState(story, (state) => state.canRedo);
  const isOff = ({ command }: Tool) =>
    readOnly || (command === 'edit.undo' && !canUndo) || (command === 'edit.redo' && !canRedo);
  return (
    <AriaToolbar className="toolbar" aria-label={t('toolbar.title')}>
      <BlockSelect story={story} isDisabled={readOnly} />
      {GROUPS.map((group) => (
        <Group key={group.id} className="tool-group" aria-label={t(`toolbar.${group.id}`)}>
          <Separator orientation="vertical" className="tool-line" />
          {group.tools.map((tool) => (
            <CommandButton
              key={tool.command}
              command={tool.command}
              icon={tool.icon}
              isDisabled={isOff(tool)}
              {...(tool.mirrored ? { mirrored: true } : {})}
              {...(tool.isOn ? { isOn: tool.isOn(selection as SelectionState) } : {})}
            />
          ))}
          {group.id === 'insert' && <PictureMenu story={story} isDisabled={readOnly} />}
        </Group>
      ))}
    </AriaToolbar>
  );
}
