import { $createLinkNode } from '@lexical/link';
import {
  $createLineBreakNode,
  $createTextNode,
  TEXT_TYPE_TO_FORMAT,
  type LexicalNode,
} from 'lexical';
import { recordIdOf, type Inline, type Mark } from '../../../app/article';
import { $createLockedInlineNode } from '../nodes/locked-inline-node';
import { $createSpanNode } from '../nodes/span-node';

/** Inline content as nodes of the editor. */
export function $showInline(content: readonly Inline[]): LexicalNode[] {
  return content.map($showNode);
}

function $showNode(node: Inline): LexicalNode {
  switch (node.type) {
    case 'text':
      return $createTextNode(node.text).setFormat(formatOf(node.marks));
    case 'break':
      return $createLineBreakNode();
    case 'link':
      return $createLinkNode(node.url, { title: node.title || null }).append(
        ...$showInline(node.content),
      );
    case 'quote':
    case 'note':
      return $createSpanNode(node.type, recordIdOf(node)).append(...$showInline(node.content));
    case 'raw-inline':
      return $createLockedInlineNode(node.source);
  }
}

/** Lexical's bit field for a set of marks; the names are the same. */
function formatOf(marks: readonly Mark[]): number {
  return marks.reduce((bits, mark) => bits | TEXT_TYPE_TO_FORMAT[mark]!, 0);
}
