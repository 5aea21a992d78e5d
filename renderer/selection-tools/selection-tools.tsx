import Heading from 'lucide-react/icons/heading-2';
import { Toolbar } from 'react-aria-components/Toolbar';
import { Separator } from 'react-aria-components/Separator';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandButton } from '../controls/command-button';
import { BesideText } from '../popovers/beside-text';
import { selectionPlace } from '../popovers/selection-rect';
import { useApp, useStoryState } from '../state/app-store';
import type { SelectionState, Story } from '../story/story';
import { GROUPS, type Tool } from '../toolbar/tools';
import { useMouseDown } from './use-mouse-down';
import { selectedWords, useToolsShown } from './use-tools-shown';

/** Those of the toolbar that words are selected for; a kind of block in the middle. */
const TOOLS: readonly (Tool | null)[] = [
  ...named('format.bold', 'format.italic', 'format.link'),
  null,
  {
    command: 'block.crosshead-2',
    icon: Heading,
    isOn: ({ block }) => block === 'block.crosshead-2',
  },
  ...named('block.block-quote'),
  null,
  ...named('quote.tag', 'note.add'),
];

/** Tools above the selected words, if the settings want them. */
export function SelectionTools({ story }: { readonly story: Story }) {
  const isWanted = useApp(({ settings }) => settings.selectionToolbar);
  return isWanted && <WhenSelected story={story} />;
}

function WhenSelected({ story }: { readonly story: Story }) {
  const isDown = useMouseDown();
  const selection = useStoryState(story, selectedWords);
  return selection && !isDown && <WhenRested story={story} selection={selection} />;
}

function WhenRested(props: ToolsProps) {
  return useToolsShown(props.story, props.selection) && <Tools {...props} />;
}

interface ToolsProps {
  readonly story: Story;
  readonly selection: SelectionState;
}

function Tools({ story, selection }: ToolsProps) {
  const { t } = useTranslation();
  // A new function for each selection: it stands somewhere else.
  const place = useCallback(
    () => selectionPlace(story.editor.getRootElement()),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is selected is read from the document
    [story, selection],
  );
  return (
    <BesideText story={story} place={place} side="above">
      <div className="selection-tools">
        <Toolbar className="toolbar" aria-label={t('selection-tools.title')}>
          {TOOLS.map((tool, index) =>
            tool === null ? (
              <Separator key={index} orientation="vertical" className="tool-line" />
            ) : (
              <CommandButton
                key={tool.command}
                command={tool.command}
                icon={tool.icon}
                {...(tool.mirrored ? { mirrored: true } : {})}
                {...(tool.isOn ? { isOn: tool.isOn(selection) } : {})}
              />
            ),
          )}
        </Toolbar>
      </div>
    </BesideText>
  );
}

function named(...commands: readonly string[]): readonly Tool[] {
  const all = GROUPS.flatMap(({ tools }) => tools);
  return commands.flatMap((command) => all.filter((tool) => tool.command === command));
}
