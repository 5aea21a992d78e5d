import { $isCodeNode } from '@lexical/code-core';
import { $isHorizontalRuleNode } from '@lexical/extension';
import { $isListItemNode, $isListNode, type ListNode, type ListType } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import { $isElementNode, $isParagraphNode, type LexicalNode } from 'lexical';
import {
  figure,
  isEmptyParagraph,
  normalizeList,
  SECTION_BREAK,
  type Block,
  type CrossheadLevel,
  type Figure,
  type List,
  type ListItem,
  type ListKind,
} from '../../../app/article';
import { $getCodeMeta, $isLoose } from '../node-states';
import { $isBlockQuoteNode } from '../nodes/block-quote-node';
import { $isFigureNode, type FigureNode } from '../nodes/figure-node';
import { $isGalleryNode } from '../nodes/gallery-node';
import { $isLockedBlockNode } from '../nodes/locked-block-node';
import { NO_PICTURE } from '../nodes/picture-node';
import { $isPullQuoteNode } from '../nodes/pull-quote-node';
import { $collectInline, clean } from './collect-inline';
import { $collectTable } from './collect-table';

/** The block a node of the editor stands for; null for what the article does not keep: lines with nothing on them. */
export function $collectBlock(node: LexicalNode): Block | null {
  if ($isLockedBlockNode(node)) return node.getBlock();
  if ($isHorizontalRuleNode(node)) return SECTION_BREAK;
  if ($isFigureNode(node)) return $collectFigure(node);
  if ($isGalleryNode(node)) {
    const figures = node.getFigures().map($collectFigure);
    return figures.length > 0 ? { type: 'gallery', figures } : null;
  }
  if ($isBlockQuoteNode(node)) {
    const blocks = node
      .getChildren()
      .map($collectBlock)
      .filter((block) => block !== null);
    return blocks.length > 0 ? { type: 'block-quote', blocks } : null;
  }
  if ($isListNode(node)) return $collectList(node);
  if ($isTableNode(node)) return $collectTable(node);
  if ($isCodeNode(node)) {
    return {
      type: 'code',
      language: (node.getLanguage() ?? '').replace(/[\s`]/g, ''),
      meta: node.getLanguage() ? $getCodeMeta(node) : '',
      text: clean(node.getTextContent()),
    };
  }
  if ($isHeadingNode(node)) {
    const level = Number(node.getTag().slice(1)) as CrossheadLevel;
    return { type: 'crosshead', level, content: $collectInline(node.getChildren()) };
  }
  if ($isPullQuoteNode(node)) {
    return { type: 'pull-quote', content: $collectInline(node.getChildren()) };
  }
  if ($isParagraphNode(node) || $isElementNode(node)) {
    const block = { type: 'paragraph', content: $collectInline(node.getChildren()) } as const;
    return isEmptyParagraph(block) ? null : block;
  }
  return null;
}

function $collectFigure(node: FigureNode): Figure {
  return figure({
    ...(node.getPicture()?.getValue() ?? NO_PICTURE),
    caption: $collectInline(node.getCaption()?.getChildren() ?? []),
    credit: clean(node.getCredit()?.getTextContent() ?? '').replace(/\s*\n\s*/g, ' '),
  });
}

const KINDS: Readonly<Record<ListType, ListKind>> = {
  bullet: 'bulleted',
  number: 'numbered',
  check: 'check',
};

function $collectList(node: ListNode): List {
  const kind = KINDS[node.getListType()];
  const items: ListItem[] = [];
  for (const child of node.getChildren()) {
    if (!$isListItemNode(child)) continue;
    const nested = child.getFirstChild();
    if ($isListNode(nested)) attach(items, $collectList(nested));
    else {
      const checked = kind === 'check' && child.getChecked() === true;
      items.push({ checked, content: $collectInline(child.getChildren()), list: null });
    }
  }
  return normalizeList({
    type: 'list',
    kind,
    start: kind === 'numbered' ? node.getStart() : 1,
    loose: $isLoose(node),
    items,
  });
}

/** A nested list belongs to the item above it; a second one to the same item goes on where the first ends. */
function attach(items: ListItem[], list: List): void {
  const above = items.pop() ?? { checked: false, content: [], list: null };
  const merged = above.list ? { ...above.list, items: [...above.list.items, ...list.items] } : list;
  items.push({ ...above, list: normalizeList(merged) });
}
