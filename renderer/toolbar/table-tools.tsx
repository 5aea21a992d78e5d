import type { LucideIcon } from 'lucide-react';
import ArrowDownFromLine from 'lucide-react/icons/arrow-down-from-line';
import ArrowLeftFromLine from 'lucide-react/icons/arrow-left-from-line';
import ArrowRightFromLine from 'lucide-react/icons/arrow-right-from-line';
import ArrowUpFromLine from 'lucide-react/icons/arrow-up-from-line';
import FoldHorizontal from 'lucide-react/icons/fold-horizontal';
import FoldVertical from 'lucide-react/icons/fold-vertical';
import TextAlignCenter from 'lucide-react/icons/text-align-center';
import TextAlignEnd from 'lucide-react/icons/text-align-end';
import TextAlignStart from 'lucide-react/icons/text-align-start';
import Trash from 'lucide-react/icons/trash-2';
import type { LexicalEditor, NodeKey } from 'lexical';
import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Group } from 'react-aria-components/Group';
import { Separator } from 'react-aria-components/Separator';
import { Toolbar } from 'react-aria-components/Toolbar';
import type { Alignment } from '../../app/article';
import { CommandButton } from '../controls/command-button';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import type { Tool } from './tools';

const GROUPS: readonly (readonly Tool[])[] = [
  [
    { command: 'table.row-above', icon: ArrowUpFromLine },
    { command: 'table.row-below', icon: ArrowDownFromLine },
    { command: 'table.column-before', icon: ArrowLeftFromLine, mirrored: true },
    { command: 'table.column-after', icon: ArrowRightFromLine, mirrored: true },
  ],
  [align('start', TextAlignStart), align('center', TextAlignCenter), align('end', TextAlignEnd)],
  [
    { command: 'table.remove-row', icon: FoldVertical },
    { command: 'table.remove-column', icon: FoldHorizontal },
    { command: 'table.remove', icon: Trash },
  ],
];

function align(how: NonNullable<Alignment>, icon: LucideIcon): Tool {
  const isOn: Tool['isOn'] = ({ table }) => table?.align === how;
  return { command: `table.align-${how}`, icon, isOn, mirrored: true };
}

/** What is done with the table that the caret stands in, right above it; of a tall one, at the edge of the screen. */
export function TableTools({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const table = useStoryState(story, ({ selection }) => selection.table?.key ?? null);
  const selection = useStoryState(story, (state) => state.selection);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  useLayoutEffect(
    () => (table === null ? undefined : nameTable(story.editor, table)),
    [story, table],
  );
  if (table === null || readOnly) return null;
  return (
    <div className="table-tools-place">
      <Toolbar className="table-tools" aria-label={t('toolbar.table')}>
        {GROUPS.map((tools, index) => (
          <Group key={index} className="tool-group">
            {index > 0 && <Separator orientation="vertical" className="tool-line" />}
            {tools.map(({ command, icon, isOn, mirrored = false }) => (
              <CommandButton
                key={command}
                command={command}
                icon={icon}
                mirrored={mirrored}
                {...(isOn ? { isOn: isOn(selection) } : {})}
              />
            ))}
          </Group>
        ))}
      </Toolbar>
    </div>
  );
}

/** Lets the style sheet know which table the tools belong to; returns how to take it back. */
function nameTable(editor: LexicalEditor, key: NodeKey): () => void {
  const element = editor.getElementByKey(key);
  element?.classList.add('has-tools');
  return () => element?.classList.remove('has-tools');
}
