import type { LucideIcon } from 'lucide-react';
import Bold from 'lucide-react/icons/bold';
import Italic from 'lucide-react/icons/italic';
import Link from 'lucide-react/icons/link';
import List from 'lucide-react/icons/list';
import ListChecks from 'lucide-react/icons/list-checks';
import ListOrdered from 'lucide-react/icons/list-ordered';
import MessageSquareQuote from 'lucide-react/icons/message-square-quote';
import Quote from 'lucide-react/icons/quote';
import Redo from 'lucide-react/icons/redo-2';
import StickyNote from 'lucide-react/icons/sticky-note';
import Strikethrough from 'lucide-react/icons/strikethrough';
import Subscript from 'lucide-react/icons/subscript';
import Superscript from 'lucide-react/icons/superscript';
import Underline from 'lucide-react/icons/underline';
import Undo from 'lucide-react/icons/undo-2';
import type { Mark } from '../../app/article';
import type { CommandId } from '../../app/commands/commands';
import type { SelectionState } from '../story/story';

export interface Tool {
  readonly command: CommandId;
  readonly icon: LucideIcon;
  /** Whether it holds for the selection; a tool without it is done once. */
  readonly isOn?: (selection: SelectionState) => boolean;
  /** The picture points along the line. */
  readonly mirrored?: boolean;
}

/** A group has its name at `toolbar.<id>`. */
interface ToolGroup {
  readonly id: 'history' | 'marks' | 'blocks' | 'insert';
  readonly tools: readonly Tool[];
}

export const GROUPS: readonly ToolGroup[] = [
  {
    id: 'marks',
    tools: [
      mark('bold', Bold),
      mark('italic', Italic),
      mark('underline', Underline),
      mark('strikethrough', Strikethrough),
      mark('subscript', Subscript),
      mark('superscript', Superscript),
      { command: 'format.link', icon: Link, isOn: ({ link }) => link !== null },
    ],
  },
  {
    id: 'blocks',
    tools: [
      block('block.list-bulleted', List),
      block('block.list-numbered', ListOrdered),
      block('block.list-check', ListChecks),
      block('block.block-quote', Quote),
    ],
  },
  {
    id: 'insert',
    tools: [
      { command: 'quote.tag', icon: MessageSquareQuote, isOn: ({ quote }) => quote !== null },
      { command: 'note.add', icon: StickyNote, isOn: ({ note }) => note !== null },
    ],
  },
  {
    id: 'history',
    tools: [
      { command: 'edit.undo', icon: Undo, mirrored: true },
      { command: 'edit.redo', icon: Redo, mirrored: true },
    ],
  },
];

function mark(name: Exclude<Mark, 'code'>, icon: LucideIcon): Tool {
  return { command: `format.${name}`, icon, isOn: ({ marks }) => marks.includes(name) };
}

function block(command: CommandId, icon: LucideIcon): Tool {
  return { command, icon, isOn: (selection) => selection.block === command, mirrored: true };
}
