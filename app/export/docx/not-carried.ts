import {
  handleBlock,
  inlineNodes,
  inlineRuns,
  notesOf,
  plainText,
  quotesOf,
  spansIn,
  type Article,
  type Block,
  type BlockHandlers,
  type Figure,
  type List,
} from '../../article';
import { linkUrl } from '../html/url';
import type { Losses } from '../losses';
import type { FindDocxPicture } from './article';
import { xmlCharacters } from '../xml-characters';

interface Told {
  readonly losses: Losses;
  readonly pictures: FindDocxPicture;
}

/** Tells what of a public article its document of Word has not, or in another form. */
export function tellNotCarried(article: Article, pictures: FindDocxPicture, losses: Losses): void {
  tellRecords(article, losses);
  tellWords(article, losses);
  for (const block of article.body) handleBlock(TELLERS, block, { losses, pictures });
}

/** The records behind the words. */
function tellRecords(article: Article, losses: Losses): void {
  const { body, quotes, notes } = article;
  const words = new Map<string, string>();
  for (const span of spansIn(body)) {
    if (span.type === 'quote' && !words.has(span.quote)) {
      words.set(span.quote, plainText(span.content));
    }
  }
  for (const id of new Set([...quotesOf(body), ...Object.keys(quotes)])) {
    losses.add('quote-record', 'left-out', words.get(id));
  }
  const placed = new Set(notesOf(body));
  for (const [id, { text }] of Object.entries(notes)) {
    if (!placed.has(id)) losses.add('desk-note', 'left-out', text);
  }
}

function tellWords({ fields, body }: Article, losses: Losses): void {
  const { headline, standfirst, bylines, dateline, tags } = fields;
  const lines = [headline, standfirst, ...bylines, dateline.place, ...tags];
  for (const text of lines) tellCharacters(text, losses);
  for (const run of inlineRuns(body)) {
    for (const node of inlineNodes(run)) {
      if (node.type === 'text') tellCharacters(node.text, losses);
      if (node.type === 'raw-inline') losses.add('raw', 'simplified', node.source);
      if (node.type !== 'link') continue;
      if (linkUrl(node.url) === null) losses.add('link', 'left-out', node.url);
      else if (node.title !== '') losses.add('link', 'simplified', node.title);
    }
  }
}

function tellCharacters(text: string, losses: Losses): void {
  if (xmlCharacters(text) !== text) losses.add('character', 'left-out', xmlCharacters(text));
}

/** Word has nine levels of lists. */
const LEVELS = 9;

const TELLERS: BlockHandlers<void, Told> = {
  paragraph: () => {},
  crosshead: () => {},
  list: (list, { losses }) => {
    if (depthOf(list) > LEVELS) losses.add('list', 'simplified', wordsOf(list));
    for (const one of listsIn(list)) {
      if (one.kind === 'check') losses.add('check-mark', 'simplified', wordsOf(one));
    }
  },
  'block-quote': ({ blocks }, told) => {
    const other = blocks.find(({ type }) => type !== 'paragraph');
    if (other) told.losses.add('block-quote', 'simplified', other.type);
    for (const block of blocks) handleBlock(TELLERS, block, told);
  },
  'pull-quote': () => {},
  'section-break': () => {},
  figure: tellFigure,
  gallery: ({ figures }, told) => {
    told.losses.add('gallery', 'simplified', plainText(figures[0]?.caption ?? []));
    for (const figure of figures) tellFigure(figure, told);
  },
  code: ({ text, language, meta }, { losses }) => {
    if (language !== '' || meta !== '') losses.add('code', 'simplified', `${language} ${meta}`);
    tellCharacters(text, losses);
  },
  table: () => {},
  raw: ({ source }: Extract<Block, { type: 'raw' }>, { losses }) => {
    losses.add('raw', 'simplified', source);
  },
};

function tellFigure(figure: Figure, { losses, pictures }: Told): void {
  const { picture, focus, source, terms, credit, alt } = figure;
  if (picture !== null && pictures(figure) === null) losses.add('picture', 'left-out', picture);
  if (focus !== null) losses.add('framing', 'left-out', picture ?? '');
  for (const words of [source, terms]) if (words !== '') losses.add('rights', 'left-out', words);
  for (const words of [credit, alt]) tellCharacters(words, losses);
}

function depthOf({ items }: List): number {
  return 1 + Math.max(0, ...items.map(({ list }) => (list ? depthOf(list) : 0)));
}

function* listsIn(list: List): Generator<List> {
  yield list;
  for (const item of list.items) if (item.list) yield* listsIn(item.list);
}

function wordsOf({ items }: List): string {
  return plainText(items[0]?.content ?? []);
}
