import { releaseOf } from '../../app/export/release';
import {
  handleBlock,
  inlineNodes,
  inlineRuns,
  plainText,
  text,
  type Article,
  type Block,
  type BlockHandlers,
  type Fields,
  type Figure,
  type Inline,
  type List,
} from '../../app/article';
import type { FindWireFiles } from '../../app/export';
import { linkUrl } from '../../app/export/html';
import { linkAddress } from '../../app/import/html/address';

/** A file beside for each figure that shows a file. */
export const filesBeside: FindWireFiles = ({ picture }) =>
  picture?.startsWith('assets/')
    ? [
        {
          url: `story-pictures/${encodeURIComponent(picture.slice('assets/'.length))}`,
          ...{ width: 640, height: 480, contentType: 'image/jpeg', bytes: 1234 },
        },
      ]
    : [];

/** The story with a word in each item of its lists: one that says nothing is read as its neighbour going on. */
export function withFullItems(article: Article): Article {
  return { ...article, body: article.body.map(fullItems) };
}

function fullItems(block: Block): Block {
  if (block.type === 'block-quote') return { ...block, blocks: block.blocks.map(fullItems) };
  return block.type === 'list' ? fullList(block) : block;
}

function fullList(list: List): List {
  const items = list.items.map((item) => ({
    ...item,
    content: isBlank(plainText(item.content)) ? [text('x')] : item.content,
    list: item.list && fullList(item.list),
  }));
  return { ...list, items };
}

/** What a wire format is to carry of a story: see {@link carried}. */
export interface Carried {
  readonly fields: unknown;
  readonly blocks: readonly (readonly [kind: string, ...words: string[]])[];
  readonly links: readonly (readonly [url: string, words: string])[];
}

/**
 * What both a story and what is read of its file say, to be compared:
 *
 * - each text without marks, by `hold` as the format holds its characters, white space as one blank, none at its ends;
 * - blocks in their order with their kind, those in a block quote with `>` before it; blank ones are none. Paragraphs, pull
 *   quotes and cells of tables are their lines: some tables are read as paragraphs, and a blank line ends one. Crossheads
 *   have levels 2 to 4, items the kind of their list and whether they are ticked, figures their picture, caption, credit,
 *   substitute text, source and terms, also in a gallery. Raw source is code;
 * - links that lead somewhere, with their words, neighbours with one address as one;
 * - the fields that the format has; the profile goes out and not in, since others' are none of Galley's.
 */
export function carried(article: Article, hold: (text: string) => string): Carried {
  const words = (value: string) => hold(value).normalize('NFC').replace(/\s+/gu, ' ').trim();
  const writing: Writing = { words, depth: '' };
  return {
    fields: { ...fieldsOf(article.fields, words), embargo: embargoOf(article) },
    blocks: article.body.flatMap((block) => entriesOf(block, writing)),
    links: linksOf(article.body, words),
  };
}

type Entry = Carried['blocks'][number];

interface Writing {
  readonly words: (text: string) => string;
  readonly depth: string;
}

const ENTRIES: BlockHandlers<readonly Entry[], Writing> = {
  paragraph: ({ content }, writing) => linesOf(content, writing),
  crosshead: ({ content, level }, writing) =>
    entry(`crosshead ${Math.min(Math.max(level, 2), 4)}`, plainText(content), writing),
  list: itemsOf,
  'block-quote': ({ blocks }, writing) =>
    blocks.flatMap((block) => entriesOf(block, { ...writing, depth: `>${writing.depth}` })),
  'pull-quote': ({ content }, writing) => linesOf(content, writing),
  'section-break': (_block, { depth }) => [[`${depth}section-break`]],
  figure: figureOf,
  gallery: ({ figures }, writing) => figures.flatMap((figure) => figureOf(figure, writing)),
  code: (block, writing) => codeOf(block.text, writing),
  table: ({ rows }, writing) => rows.flat().flatMap((cell) => linesOf(cell, writing)),
  raw: ({ source }, writing) => codeOf(source, writing),
};

function entriesOf(block: Block, writing: Writing): readonly Entry[] {
  return handleBlock(ENTRIES, block, writing);
}

function entry(kind: string, value: string, { words, depth }: Writing): readonly Entry[] {
  const shown = words(value);
  return isBlank(shown) ? [] : [[depth + kind, shown]];
}

function isBlank(value: string): boolean {
  return !/[^\s\u200b\ufeff]/u.test(value);
}

function linesOf(content: readonly Inline[], writing: Writing): readonly Entry[] {
  return plainText(content)
    .split('\n')
    .flatMap((line) => entry('line', line, writing));
}

function codeOf(value: string, writing: Writing): readonly Entry[] {
  return entry('code', value, writing);
}

function itemsOf({ kind, items }: List, writing: Writing): readonly Entry[] {
  return items.flatMap(({ checked, content, list }) => [
    ...entry(`${kind}${checked ? ' ticked' : ''}`, plainText(content), writing),
    ...(list ? itemsOf(list, writing) : []),
  ]);
}

function figureOf(figure: Figure, { words, depth }: Writing): readonly Entry[] {
  const { picture, caption, credit, alt, source, terms } = figure;
  const shown = filesBeside(figure)[0]?.url ?? picture ?? '';
  const below = words(plainText(caption));
  return [
    [
      `${depth}figure`,
      shown,
      isBlank(below) ? '' : below,
      ...[credit, alt, source, terms].map(words),
    ],
  ];
}

function linksOf(body: readonly Block[], words: Writing['words']): Carried['links'] {
  const links: [string, string][] = [];
  for (const run of inlineRuns(body)) {
    for (const node of inlineNodes(run)) {
      if (node.type !== 'link') continue;
      const address = linkAddress(linkUrl(node.url) ?? '');
      const said = words(plainText(node.content)).replace(/\s/gu, '');
      if (address === null || isBlank(said)) continue;
      const last = links.at(-1);
      if (last?.[0] === address) last[1] += said;
      else links.push([address, said]);
    }
  }
  return links;
}

/** A story that nobody can say of until when it is to wait says that it is withheld. */
function embargoOf(article: Article): string {
  const { embargo } = article.fields;
  return releaseOf(article).status === 'withheld' ? 'withheld' : embargo;
}

function fieldsOf(fields: Fields, words: Writing['words']) {
  const all = (texts: readonly string[]) => texts.map(words).filter((text) => text !== '');
  const { headline, standfirst, slug, section, language, canonical } = fields;
  return {
    ...{ language, canonical, date: fields.dateline.date },
    texts: [headline, standfirst, slug, section, fields.dateline.place].map(words),
    seo: [fields.seo.title, fields.seo.description].map(words),
    bylines: all(fields.bylines),
    tags: [...new Set(all(fields.tags))],
  };
}
