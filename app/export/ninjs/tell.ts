import {
  handleBlock,
  type Article,
  type Block,
  type BlockHandlers,
  type Figure,
} from '../../article';
import { asHtmlText, linkUrl, pageUrl } from '../html';
import { tellCharacters, tellInline, type InlineRules } from '../inline-losses';
import { isDay, knownLanguage } from '../language';
import type { Losses } from '../losses';
import { tellRecords } from '../record-losses';
import { releaseOf } from '../release';
import { tellFields } from '../field-losses';
import type { FindWireFiles } from '../wire';
import { isSized } from './picture';

interface Telling {
  readonly files: FindWireFiles;
  readonly losses: Losses;
}

/** Tells what ninjs does not carry of an article that is public already. */
export function tellNinjsLosses(article: Article, files: FindWireFiles, losses: Losses): void {
  const { fields, body } = article;
  const { date } = fields.dateline;
  if (date !== '' && !isDay(date)) tellFields(fields, ['dateline'], losses);
  if (knownLanguage(fields.language) === '') tellFields(fields, ['language'], losses);
  if (releaseOf(article).until === '') tellFields(fields, ['embargo'], losses);
  if (pageUrl(fields.canonical) === null) tellFields(fields, ['canonical'], losses);
  tellRecords(article, { names: true }, losses);
  for (const block of body) tellBlock(block, { files, losses });
}

/** The body is XHTML: an address that nothing may follow stands where nothing does. */
const RULES: InlineRules = {
  mark: () => null,
  link: ({ url }) => (linkUrl(url) === null ? 'simplified' : null),
  characters: (text) => (asHtmlText(text) === text.normalize('NFC') ? text : asHtmlText(text)),
};

const TELLERS: BlockHandlers<void, Telling> = {
  paragraph: (block, { losses }) => tellInline(block.content, RULES, losses),
  crosshead: (block, { losses }) => tellInline(block.content, RULES, losses),
  list: ({ items }, telling) => {
    for (const item of items) {
      tellInline(item.content, RULES, telling.losses);
      if (item.list) tellBlock(item.list, telling);
    }
  },
  'block-quote': (block, telling) => {
    for (const child of block.blocks) tellBlock(child, telling);
  },
  'pull-quote': (block, { losses }) => tellInline(block.content, RULES, losses),
  'section-break': () => {},
  figure: tellFigure,
  gallery: ({ figures }, telling) => {
    for (const figure of figures) tellFigure(figure, telling);
  },
  code: ({ text }, { losses }) => tellCharacters(text, RULES, losses),
  table: ({ rows }, { losses }) => {
    for (const cell of rows.flat()) tellInline(cell, RULES, losses);
  },
  raw: ({ source }, { losses }) => {
    losses.add('raw', 'simplified', source);
    tellCharacters(source, RULES, losses);
  },
};

function tellBlock(block: Block, telling: Telling): void {
  handleBlock(TELLERS, block, telling);
}

function tellFigure(figure: Figure, { files, losses }: Telling): void {
  const { picture, caption, turn, crop, focus } = figure;
  const [file] = files(figure);
  const isThere = file !== undefined;
  if (picture !== null && !isThere && pageUrl(picture) === null) {
    losses.add('picture', 'left-out', picture);
  }
  // What was cut off is not in the file.
  if (turn !== 0 || crop) losses.add('framing', isThere ? 'simplified' : 'left-out', picture ?? '');
  if (focus && !(isThere && isSized(file))) losses.add('framing', 'left-out', picture ?? '');
  tellInline(caption, RULES, losses);
}
