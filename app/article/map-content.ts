import { handleBlock, type Block, type BlockHandlers } from './block';
import type { Figure } from './figure';
import { normalizeInline, type Inline } from './inline';
import type { List } from './list';

/** Makes other content of a run: of a paragraph, a caption, a list item, a table cell. */
export type ContentChange = (content: readonly Inline[]) => readonly Inline[];

/** The block with all its runs of inline content changed, in their canonical form. */
export function mapContent(block: Block, change: ContentChange): Block {
  return handleBlock(HANDLERS, block, (content) => normalizeInline(change(content)));
}

const HANDLERS: BlockHandlers<Block, ContentChange> = {
  paragraph: mapOwn,
  crosshead: mapOwn,
  'pull-quote': mapOwn,
  list: mapList,
  'block-quote': (block, change) => ({
    ...block,
    blocks: block.blocks.map((child) => mapContent(child, change)),
  }),
  figure: mapFigure,
  gallery: (block, change) => ({
    ...block,
    figures: block.figures.map((figure) => mapFigure(figure, change)),
  }),
  table: (block, change) => ({
    ...block,
    rows: block.rows.map((row) => row.map(change)),
  }),
  'section-break': (block) => block,
  code: (block) => block,
  raw: (block) => block,
};

function mapOwn<Kind extends Block & { readonly content: readonly Inline[] }>(
  block: Kind,
  change: ContentChange,
): Kind {
  return { ...block, content: change(block.content) };
}

function mapFigure(figure: Figure, change: ContentChange): Figure {
  return { ...figure, caption: change(figure.caption) };
}

function mapList(list: List, change: ContentChange): List {
  const items = list.items.map((item) => ({
    ...item,
    content: change(item.content),
    list: item.list && mapList(item.list, change),
  }));
  return { ...list, items };
}
