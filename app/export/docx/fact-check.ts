import {
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type ParagraphChild,
} from 'docx';
import type { Article, QuoteId } from '../../article';
import { datelineToShow } from '../dateline';
import { directionOf as paragraphDirection, line, writeBlock } from './block';
import type { DocxContext } from './context';
import { stylesIn } from './document-language';
import { plainRuns } from './inline';
import { xmlCharacters } from '../xml-characters';
import { linkUrl } from '../html/url';
import { directionOf, formatDate, type Direction } from '../language';
import { factCheckCopy, type FactCheckCopy, type NumberedQuote } from '../fact-check/copy';
import { CELLS, FACTS, factsOf, type Fact, type Facts } from '../fact-check/facts';
import type { Labels } from '../fact-check/labels';

/**
 * The story with numbers behind its quotes, and a table of all that is known of each, as a document of Word (Office
 * Open XML). Every page says that it is for the desk only. A quote takes milliseconds and some 100 KB of memory:
 * whoever has thousands writes them where nobody waits.
 */
export async function writeFactCheckDocx(article: Article, labels: Labels): Promise<Uint8Array> {
  const copy = factCheckCopy(article);
  const { headline, slug, bylines, language } = article.fields;
  const title = labels.words['fact-check.title'];
  const name = headline.trim() || slug.trim();
  const around = pageAround(labels);
  const document = new Document({
    title: xmlCharacters(name === '' ? title : `${title}: ${name}`),
    creator: xmlCharacters(bylines.join(', ')),
    styles: stylesIn(language),
    sections: [
      { ...around, children: writeStory(copy, labels) },
      {
        ...around,
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: writeQuotes(copy, labels),
      },
    ],
  });
  return Packer.pack(document, 'uint8array');
}

function pageAround({ words, language }: Labels) {
  const direction = { direction: directionOf(language) };
  const warning = `${words['fact-check.title']}. ${words['fact-check.warning']}`;
  return {
    headers: {
      default: new Header({ children: [line(warning, direction, { style: 'DeskOnly' })] }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: 'Byline',
            ...paragraphDirection('', direction),
            children: [
              new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
    },
  };
}

function writeStory(copy: FactCheckCopy, { words }: Labels): readonly FileChild[] {
  const { article } = copy;
  const { headline, standfirst, bylines, language } = article.fields;
  const context = newContext(copy, directionOf(language));
  const heading = headline.trim() === '' ? words['fact-check.title'] : headline;
  const lines = [
    line(heading, context, { heading: HeadingLevel.HEADING_1 }),
    ...(standfirst === '' ? [] : [line(standfirst, context, { style: 'Subtitle' })]),
    ...[bylines.join(', '), datelineToShow(article)]
      .filter((text) => text !== '')
      .map((text) => line(text, context, { style: 'Byline' })),
  ];
  return [...lines, ...article.body.flatMap((block) => writeBlock(block, context))];
}

function newContext({ byId }: FactCheckCopy, direction: Direction): DocxContext {
  let lists = 0;
  return {
    direction,
    topHeading: 2,
    pictureOf: () => null,
    aroundNote: (_note, words) => words,
    nextList: () => (lists += 1),
    behindQuote: (quote: QuoteId, isInLink: boolean) => {
      const { number } = byId.get(quote)!;
      const sign = new TextRun({ text: `[${number}]`, style: 'QuoteNumber' });
      return [
        isInLink ? sign : new InternalHyperlink({ anchor: anchorOf(number), children: [sign] }),
      ];
    },
  };
}

function anchorOf(number: number): string {
  return `quote-${number}`;
}

/** Of a landscape page, in twips: number, words, source, how it was obtained, status. */
const WIDTHS = [650, 4500, 3200, 3200, 2350] as const;

function writeQuotes(copy: FactCheckCopy, labels: Labels): readonly FileChild[] {
  const { words } = labels;
  const direction = { direction: directionOf(labels.language) };
  const title = line(words['quotes.title'], direction, { heading: HeadingLevel.HEADING_2 });
  if (copy.quotes.length === 0) return [title, line(words['quotes.empty'], direction)];
  const head = [words['fact-check.number'], ...CELLS.map(({ heading }) => words[heading])];
  return [
    title,
    new Table({
      visuallyRightToLeft: direction.direction === 'rtl',
      layout: TableLayoutType.FIXED,
      width: { size: WIDTHS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: WIDTHS,
      rows: [
        new TableRow({
          tableHeader: true,
          children: head.map((text, column) =>
            cell([line(text, direction, { style: 'TableHead' })], column),
          ),
        }),
        ...copy.quotes.map((quote) => writeRow(quote, copy, labels)),
      ],
    }),
  ];
}

function cell(children: readonly Paragraph[], column: number): TableCell {
  // Word calls a file damaged that has a cell without a paragraph.
  const filled = children.length === 0 ? [new Paragraph({ style: 'TableText' })] : children;
  return new TableCell({
    width: { size: WIDTHS[column]!, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: filled,
  });
}

function writeRow(quote: NumberedQuote, { article }: FactCheckCopy, labels: Labels): TableRow {
  const facts = factsOf(quote, labels);
  const story = { direction: directionOf(article.fields.language) };
  const number = new Paragraph({
    style: 'TableHead',
    children: [new Bookmark({ id: anchorOf(quote.number), children: [new TextRun(facts.number)] })],
  });
  return new TableRow({
    cantSplit: isShort(facts),
    children: [
      cell([number], 0),
      ...CELLS.map(({ facts: names }, column) =>
        cell(writeCell(names, facts, { story, labels }), column + 1),
      ),
    ],
  });
}

/** A row that is longer than a page has to be cut all the same. */
function isShort(facts: Facts): boolean {
  return Object.values(facts).join('').length < 2000;
}

interface Cell {
  readonly story: { readonly direction: Direction };
  readonly labels: Labels;
}

/** What the cell is about, and below it the other facts by their names. */
function writeCell(names: readonly Fact[], facts: Facts, { story, labels }: Cell): Paragraph[] {
  const own = { direction: directionOf(labels.language) };
  return names
    .filter((name) => facts[name] !== '')
    .map((name) => {
      if (name === names[0]) {
        const around = name === 'words' ? story : own;
        return line(facts[name], around, { style: 'TableHead' });
      }
      return new Paragraph({
        style: 'TableText',
        ...paragraphDirection('', own),
        children: [
          ...plainRuns(`${labels.words[FACTS[name]]} `, { style: 'Label' }),
          ...writeValue(name, facts, labels),
        ],
      });
    });
}

function writeValue(name: Fact, facts: Facts, { language }: Labels): readonly ParagraphChild[] {
  const text = name === 'date' ? formatDate(facts.date, language) : facts[name];
  const url = name === 'link' ? linkUrl(text) : null;
  if (url === null) return plainRuns(text);
  const children = plainRuns(text, { style: 'Hyperlink' });
  return [new ExternalHyperlink({ link: xmlCharacters(url), children })];
}
