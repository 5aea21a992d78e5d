import { handleBlock, type Block, type BlockHandlers } from './block';
import { normalizeInline, plainText, type Inline } from './inline';
import { normalizeList, type List, type ListItem } from './list';

/** From the first of these characters of a block's text up to the second, as `plainText` counts them. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The part of inline content with its marks, links and spans. A piece of raw source goes with its first character. */
export function partOfInline(content: readonly Inline[], { from, to }: Stretch): readonly Inline[] {
  const result: Inline[] = [];
  let at = 0;
  for (const node of content) {
    const size = plainText([node]).length;
    const inside = { from: Math.max(from - at, 0), to: Math.min(to - at, size) };
    if (inside.from < inside.to) result.push(...partOfNode(node, inside));
    at += size;
  }
  return normalizeInline(result);
}

function partOfNode(node: Inline, { from, to }: Stretch): readonly Inline[] {
  if (node.type === 'break') return [node];
  if (node.type === 'raw-inline') return from === 0 ? [node] : [];
  if (node.type === 'text') return [{ ...node, text: node.text.slice(from, to) }];
  return [{ ...node, content: partOfInline(node.content, { from, to }) }];
}

/**
 * The part of a block that has these characters: of a list its items, of what is made of words those words. A picture,
 * a table and the like can't be parted; null where there is nothing of the block.
 */
export function partOfBlock(block: Block, stretch: Stretch): Block | null {
  return handleBlock(PARTS, block, stretch);
}

const PARTS: BlockHandlers<Block | null, Stretch> = {
  paragraph: partOfWords,
  crosshead: partOfWords,
  'pull-quote': partOfWords,
  list: partOfList,
  'block-quote': (block, { from, to }) => {
    const blocks: Block[] = [];
    let at = 0;
    for (const child of block.blocks) {
      const part = partOfBlock(child, { from: from - at, to: to - at });
      if (part) blocks.push(part);
      at += blockText(child).length;
    }
    return blocks.length > 0 ? { ...block, blocks } : null;
  },
  'section-break': partOfWhole,
  figure: partOfWhole,
  gallery: partOfWhole,
  code: partOfWhole,
  table: partOfWhole,
  raw: partOfWhole,
};

function partOfWords<Words extends Block & { readonly content: readonly Inline[] }>(
  block: Words,
  stretch: Stretch,
): Words | null {
  const content = partOfInline(block.content, stretch);
  return content.length > 0 ? { ...block, content } : null;
}

/** What has no text at all is there where the stretch goes over its place. */
function partOfWhole(block: Block, { from, to }: Stretch): Block | null {
  return from < Math.max(blockText(block).length, 1) && to > 0 ? block : null;
}

function partOfList(list: List, { from, to }: Stretch): List | null {
  const items: ListItem[] = [];
  let at = 0;
  let skipped = 0;
  for (const item of list.items) {
    const own = plainText(item.content).length;
    const content = partOfInline(item.content, { from: from - at, to: to - at });
    at += own;
    const nested = item.list && partOfList(item.list, { from: from - at, to: to - at });
    at += item.list ? blockText(item.list).length : 0;
    if (content.length > 0 || nested) items.push({ ...item, content, list: nested });
    else if (items.length === 0) skipped += 1;
  }
  if (items.length === 0) return null;
  const start = list.kind === 'numbered' ? list.start + skipped : list.start;
  return normalizeList({ ...list, start, items });
}

/** The text of a block as it is counted: all its words one after the other, with nothing between them. */
export function blockText(block: Block): string {
  return handleBlock(TEXTS, block, undefined);
}

const TEXTS: BlockHandlers<string> = {
  paragraph: ({ content }) => plainText(content),
  crosshead: ({ content }) => plainText(content),
  'pull-quote': ({ content }) => plainText(content),
  list: ({ items }) =>
    items.map(({ content, list }) => plainText(content) + (list ? blockText(list) : '')).join(''),
  'block-quote': ({ blocks }) => blocks.map(blockText).join(''),
  'section-break': () => '',
  figure: ({ caption, credit }) => plainText(caption) + credit,
  gallery: ({ figures }) => figures.map(blockText).join(''),
  code: ({ text }) => text,
  table: ({ rows }) => rows.flat().map(plainText).join(''),
  raw: () => '',
};
