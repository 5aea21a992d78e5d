import {
  handleBlock,
  plainText,
  type Article,
  type Block,
  type BlockHandlers,
  type Figure,
  type List,
} from '../../article';
import { datelineToShow } from '../dateline';
import { tellFields } from '../field-losses';
import { tellInline, type InlineRules } from '../inline-losses';
import type { Losses } from '../losses';
import { tellRecords } from '../record-losses';

/** Tells what plain text does not carry of an article that is public already. */
export function tellTextLosses(article: Article, losses: Losses): void {
  const { fields, body } = article;
  tellFields(
    fields,
    [
      ...(['slug', 'bylines', 'language', 'tags', 'section'] as const),
      ...(['profile', 'embargo', 'seo', 'canonical'] as const),
    ],
    losses,
  );
  if (losesDateline(article)) tellFields(fields, ['dateline'], losses);
  tellRecords(article, { names: false }, losses);
  for (const block of body) tellBlock(block, losses);
}

/** It opens the first paragraph; where the place stands there already, the day need not. */
function losesDateline(article: Article): boolean {
  const { date } = article.fields.dateline;
  const hasOpening = article.body.some(({ type }) => type === 'paragraph');
  return hasOpening ? date !== '' && datelineToShow(article) === '' : true;
}

const RULES: InlineRules = {
  mark: () => 'left-out',
  link: () => 'left-out',
  characters: (text) => text,
};

const TELLERS: BlockHandlers<void, Losses> = {
  paragraph: (block, losses) => tellInline(block.content, RULES, losses),
  crosshead: (block, losses) => {
    losses.add('crosshead', 'simplified', plainText(block.content));
    tellInline(block.content, RULES, losses);
  },
  list: tellList,
  'block-quote': (block, losses) => {
    losses.add('block-quote', 'simplified');
    for (const child of block.blocks) tellBlock(child, losses);
  },
  'pull-quote': (block, losses) => {
    losses.add('pull-quote', 'simplified', plainText(block.content));
    tellInline(block.content, RULES, losses);
  },
  'section-break': () => {},
  figure: tellFigure,
  gallery: ({ figures }, losses) => {
    losses.add('gallery', 'simplified');
    for (const figure of figures) tellFigure(figure, losses);
  },
  code: ({ text }, losses) => losses.add('code', 'simplified', text),
  table: ({ rows }, losses) => {
    losses.add('table', 'simplified', rows[0]?.map(plainText).join(' '));
    for (const cell of rows.flat()) tellInline(cell, RULES, losses);
  },
  raw: ({ source }, losses) => losses.add('raw', 'simplified', source),
};

function tellBlock(block: Block, losses: Losses): void {
  handleBlock(TELLERS, block, losses);
}

/** Signs and numbers stand before the items, those of lists in lists too. */
function tellList(list: List, losses: Losses): void {
  for (const item of list.items) {
    tellInline(item.content, RULES, losses);
    if (item.list) tellList(item.list, losses);
  }
}

function tellFigure({ picture, caption, alt, source, terms }: Figure, losses: Losses): void {
  if (picture !== null) losses.add('picture', 'left-out', picture);
  if (alt !== '') losses.add('alt', 'left-out', alt);
  for (const right of [source, terms]) if (right !== '') losses.add('rights', 'left-out', right);
  tellInline(caption, RULES, losses);
}
