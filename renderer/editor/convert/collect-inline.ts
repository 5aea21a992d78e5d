import { $isLinkNode } from '@lexical/link';
import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import {
  BREAK,
  MARKS,
  normalizeInline,
  spanOf,
  type Inline,
  type Mark,
} from '../../../app/article';
import { $isLockedInlineNode } from '../nodes/locked-inline-node';
import { $isSpanNode } from '../nodes/span-node';

/** The editor's nodes inside a block as inline content in its canonical form. */
export function $collectInline(nodes: readonly LexicalNode[]): readonly Inline[] {
  const content = normalizeInline(nodes.flatMap($collectNode));
  // Line ends with nothing between them say nothing, and Markdown has no way to write them alone.
  return content.every(({ type }) => type === 'break') ? [] : content;
}

function $collectNode(node: LexicalNode): readonly Inline[] {
  if ($isTextNode(node)) return textsOf(node);
  if ($isLineBreakNode(node)) return [BREAK];
  if ($isLockedInlineNode(node)) return [{ type: 'raw-inline', source: node.getSource() }];
  if (!$isElementNode(node)) return [];
  const content = node.getChildren().flatMap($collectNode);
  if ($isLinkNode(node)) {
    return [
      { type: 'link', url: cleanUrl(node.getURL()), title: clean(node.getTitle() ?? ''), content },
    ];
  }
  if ($isSpanNode(node)) return [spanOf(node.getKind(), node.getRecord(), content)];
  return content;
}

function textsOf(node: TextNode): readonly Inline[] {
  const marks: readonly Mark[] = MARKS.filter((mark) => node.hasFormat(mark));
  return node
    .getTextContent()
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => [
      ...(index > 0 ? [BREAK] : []),
      { type: 'text' as const, text: clean(line), marks },
    ]);
}

/** A file holds no NUL and no half of a surrogate pair; anything else that was typed or pasted, it does. */
export function clean(value: string): string {
  return value.replaceAll('\0', '\ufffd').toWellFormed();
}

function cleanUrl(url: string): string {
  // eslint-disable-next-line no-control-regex -- an address holds none of these
  return url.replace(/[\u0000-\u001f\u007f]/g, '').toWellFormed();
}
