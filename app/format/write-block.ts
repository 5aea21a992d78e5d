import type {
  BlockContent,
  List as ListNode,
  ListItem as ListItemNode,
  PhrasingContent,
  RootContent,
} from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { BlockHandlers, Figure, List, ListItem, Block } from '../article';
import { cropText, handleBlock, pointText } from '../article';
import { EMPTY_ITEM } from './inline-tags';
import { formatMarkdown, USUAL_MARKS, type ListMarks, type Verbatim } from './markdown';
import { writeInline, type Manner } from './write-inline';
import { tableNode } from './write-table';

/** The Markdown of one block, without a line end behind it. */
export function formatBlock(block: Block, manner: Manner, marks: ListMarks = USUAL_MARKS): string {
  return formatMarkdown(toNode(block, manner), marks, manner.dialect);
}

function toNode(block: Block, manner: Manner): RootContent {
  return handleBlock(HANDLERS, block, manner);
}

const HANDLERS: BlockHandlers<RootContent, Manner> = {
  paragraph: (block, manner) => ({
    type: 'paragraph',
    children: writeInline(block.content, manner),
  }),
  crosshead: (block, manner) => ({
    type: 'heading',
    depth: block.level,
    children: writeInline(block.content, manner),
  }),
  list: writeList,
  'block-quote': (block, manner) => ({
    type: 'blockquote',
    children: block.blocks.map((child) => toNode(child, manner) as BlockContent),
  }),
  'pull-quote': (block, manner) => ({
    type: 'containerDirective',
    name: 'pullquote',
    attributes: {},
    children:
      block.content.length === 0
        ? []
        : [{ type: 'paragraph', children: writeInline(block.content, manner) }],
  }),
  'section-break': () => ({ type: 'thematicBreak' }),
  figure: writeFigure,
  gallery: (block, manner) => ({
    type: 'containerDirective',
    name: 'gallery',
    attributes: {},
    children: block.figures.map((figure) => writeFigure(figure, manner)),
  }),
  code: (block) => ({
    type: 'code',
    lang: block.language === '' ? null : block.language,
    meta: block.meta === '' ? null : block.meta,
    value: block.text,
  }),
  table: tableNode,
  raw: (block) => {
    const node: Verbatim = { type: 'verbatim', value: block.source };
    return node as unknown as RootContent;
  },
};

function writeList(block: List, manner: Manner): ListNode {
  return {
    type: 'list',
    ordered: block.kind === 'numbered',
    start: block.kind === 'numbered' ? block.start : null,
    spread: block.loose,
    children: block.items.map((item) => writeItem(item, block, manner)),
  };
}

function writeItem(item: ListItem, list: List, manner: Manner): ListItemNode {
  const nested = item.list ? [writeList(item.list, manner)] : [];
  let content = writeInline(item.content, manner);
  // A bare bullet below text would underline it, and no text behind a box makes no check list.
  const isBare = manner.isStrict && nested.length === 0;
  if (content.length === 0 && (list.kind === 'check' || isBare)) {
    content = [{ type: 'html', value: EMPTY_ITEM }];
  }
  return {
    type: 'listItem',
    checked: list.kind === 'check' ? item.checked : null,
    spread: list.loose,
    children: content.length === 0 ? nested : [{ type: 'paragraph', children: content }, ...nested],
  };
}

/** The alt text stands in the picture, where every Markdown reader looks for it; without a picture, in an attribute. */
function writeFigure(block: Figure, manner: Manner): ContainerDirective {
  const inPicture = block.picture !== null && !manner.isStrict;
  const image: PhrasingContent[] =
    block.picture === null
      ? []
      : [{ type: 'image', url: block.picture, alt: inPicture ? block.alt : '' }];
  const caption = writeInline(block.caption, manner);
  const attributes = {
    credit: block.credit,
    alt: inPicture ? '' : block.alt,
    source: block.source,
    terms: block.terms,
    turn: block.turn === 0 ? '' : `${block.turn}`,
    crop: cropText(block.crop),
    focus: pointText(block.focus),
  };
  return {
    type: 'containerDirective',
    name: 'figure',
    attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== '')),
    children: [image, caption]
      .filter((children) => children.length > 0)
      .map((children) => ({ type: 'paragraph', children })),
  };
}
