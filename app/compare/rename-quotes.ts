import {
  handleBlock,
  quotesOf,
  type Article,
  type Block,
  type BlockHandlers,
  type Inline,
  type List,
} from '../article';

/** New names by the old ones. */
export type Renaming = ReadonlyMap<string, string>;

/** The same article with some of its quotes called otherwise. Blocks without them stay the same objects. */
export function renameQuotes(article: Article, names: Renaming): Article {
  if (names.size === 0) return article;
  const quotes = Object.entries(article.quotes).map(([id, quote]) => [names.get(id) ?? id, quote]);
  return {
    ...article,
    quotes: Object.fromEntries(quotes) as Article['quotes'],
    body: renameInBlocks(article.body, names),
  };
}

export function renameInBlocks(blocks: readonly Block[], names: Renaming): readonly Block[] {
  return blocks.map((block) => {
    const isNamed = quotesOf([block]).some((id) => names.has(id));
    return isNamed ? handleBlock(RENAME, block, names) : block;
  });
}

const RENAME: BlockHandlers<Block, Renaming> = {
  paragraph: renameContent,
  crosshead: renameContent,
  'pull-quote': renameContent,
  list: renameInList,
  'block-quote': (block, names) => ({ ...block, blocks: renameInBlocks(block.blocks, names) }),
  figure: (block, names) => ({ ...block, caption: renameInline(block.caption, names) }),
  table: (block, names) => ({
    ...block,
    rows: block.rows.map((row) => row.map((cell) => renameInline(cell, names))),
  }),
  'section-break': (block) => block,
  code: (block) => block,
  raw: (block) => block,
};

function renameContent<Kind extends Block & { readonly content: readonly Inline[] }>(
  block: Kind,
  names: Renaming,
): Kind {
  return { ...block, content: renameInline(block.content, names) };
}

function renameInList(list: List, names: Renaming): List {
  const items = list.items.map((item) => ({
    ...item,
    content: renameInline(item.content, names),
    list: item.list && renameInList(item.list, names),
  }));
  return { ...list, items };
}

function renameInline(content: readonly Inline[], names: Renaming): readonly Inline[] {
  return content.map((node) => {
    if (node.type === 'link') return { ...node, content: renameInline(node.content, names) };
    if (node.type !== 'quote') return node;
    const quote = names.get(node.quote) ?? node.quote;
    return { ...node, quote, content: renameInline(node.content, names) };
  });
}
