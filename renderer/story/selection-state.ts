import { $isLinkNode } from '@lexical/link';
import { $getSelection, $isRangeSelection, type LexicalNode } from 'lexical';
import { MARKS } from '../../app/article';
import { $blockCommandOf } from '../editor/block-commands';
import { $isQuoteSpanNode } from '../editor/nodes/quote-span-node';
import type { SelectionState } from './story';

export const NO_SELECTION: SelectionState = {
  marks: [],
  block: null,
  link: null,
  quote: null,
  collapsed: true,
  text: '',
};

/** What the toolbar and the status bar show of the selection. */
export function $selectionState(): SelectionState {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return NO_SELECTION;
  const start = selection.anchor.getNode();
  const end = selection.focus.getNode();
  const block = start.getKey() === 'root' ? null : $blockCommandOf(start);
  const collapsed = selection.isCollapsed();
  return {
    marks: MARKS.filter((mark) => selection.hasFormat(mark)),
    block:
      start.is(end) || end.getKey() === 'root' || block === $blockCommandOf(end) ? block : null,
    link: around(start).find($isLinkNode)?.getURL() ?? null,
    quote: around(start).find($isQuoteSpanNode)?.getQuote() ?? null,
    collapsed,
    text: collapsed ? '' : selection.getTextContent(),
  };
}

function around(node: LexicalNode): readonly LexicalNode[] {
  return [node, ...node.getParents()];
}
