import { $createCodeNode } from '@lexical/code-core';
import { $createHorizontalRuleNode } from '@lexical/extension';
import { $createListItemNode, $createListNode, type ListNode, type ListType } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  type LexicalNode,
} from 'lexical';
import {
  handleBlock,
  text,
  type Block,
  type BlockHandlers,
  type Figure,
  type List,
} from '../../../app/article';
import { $setCodeMeta, $setLoose } from '../node-states';
import { $createBlockQuoteNode } from '../nodes/block-quote-node';
import { $createBareFigureNode } from '../nodes/figure-node';
import { $createFigureTextNode } from '../nodes/figure-text-node';
import { $createGalleryNode } from '../nodes/gallery-node';
import { $createLockedBlockNode } from '../nodes/locked-block-node';
import { $createPictureNode } from '../nodes/picture-node';
import { $createPullQuoteNode } from '../nodes/pull-quote-node';
import { $showInline } from './show-inline';
import { $showTable } from './show-table';

/** A block as a node of the editor. */
export function $showBlock(block: Block): LexicalNode {
  return handleBlock(HANDLERS, block, undefined);
}

const HANDLERS: BlockHandlers<LexicalNode> = {
  paragraph: (block) => $createParagraphNode().append(...$showInline(block.content)),
  crosshead: (block) => $createHeadingNode(`h${block.level}`).append(...$showInline(block.content)),
  list: $showList,
  'block-quote': (block) => $createBlockQuoteNode().append(...block.blocks.map($showBlock)),
  'pull-quote': (block) => $createPullQuoteNode().append(...$showInline(block.content)),
  'section-break': () => $createHorizontalRuleNode(),
  figure: $showFigure,
  gallery: (block) => $createGalleryNode().append(...block.figures.map($showFigure)),
  code: (block) =>
    $setCodeMeta($createCodeNode(block.language || null), block.meta).append(
      ...$showLines(block.text),
    ),
  table: $showTable,
  raw: $createLockedBlockNode,
};

function $showFigure({ caption, credit, type: _, ...picture }: Figure): LexicalNode {
  return $createBareFigureNode().append(
    $createPictureNode(picture),
    $createFigureTextNode('caption').append(...$showInline(caption)),
    $createFigureTextNode('credit').append(...(credit === '' ? [] : $showInline([text(credit)]))),
  );
}

const LIST_TYPES: Readonly<Record<List['kind'], ListType>> = {
  bulleted: 'bullet',
  numbered: 'number',
  check: 'check',
};

/** In Lexical a list below an item stands in an item of its own behind it. */
function $showList(block: List): ListNode {
  const list = $setLoose($createListNode(LIST_TYPES[block.kind], block.start), block.loose);
  for (const [index, item] of block.items.entries()) {
    const checked = block.kind === 'check' ? item.checked : undefined;
    const line = $createListItemNode(checked).append(...$showInline(item.content));
    list.append(line.setValue(block.start + index));
    if (item.list) list.append($createListItemNode().append($showList(item.list)));
  }
  return list;
}

function $showLines(value: string): LexicalNode[] {
  return value
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [$createLineBreakNode()] : []),
      ...(line === '' ? [] : [$createTextNode(line)]),
    ]);
}
