import {
  AlignmentType,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import {
  handleBlock,
  plainText,
  type Alignment,
  type Block,
  type BlockHandlers,
  type Figure,
  type Inline,
  type List,
} from '../../article';
import { otherDirection } from '../language';
import type { DocxContext } from './context';
import { plainRuns, writeInline } from './inline';

/** The paragraphs and tables of a block, in the styles of `styles`. */
export function writeBlock(block: Block, context: DocxContext): readonly FileChild[] {
  return handleBlock(WRITERS, block, context);
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

const WRITERS: BlockHandlers<readonly FileChild[], DocxContext> = {
  paragraph: ({ content }, context) => [storyParagraph(content, context)],
  crosshead: ({ level, content }, context) => [
    // The headline is the heading above all of them.
    storyParagraph(content, context, { heading: HEADINGS[Math.max(level, 2) - 1]! }),
  ],
  list: (list, context) => writeList(list, context, 0),
  'block-quote': ({ blocks }, context) => blocks.flatMap((block) => writeQuoted(block, context)),
  'pull-quote': ({ content }, context) => [
    storyParagraph(content, context, { style: 'PullQuote' }),
  ],
  'section-break': () => [
    new Paragraph({ alignment: AlignmentType.CENTER, children: plainRuns('* * *') }),
  ],
  figure: writeFigure,
  gallery: ({ figures }, context) => figures.flatMap((figure) => writeFigure(figure, context)),
  code: ({ text }) => [new Paragraph({ style: 'CodeBlock', children: plainRuns(text) })],
  table: ({ rows, align }, context) => [
    new Table({
      visuallyRightToLeft: context.direction === 'rtl',
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map(
        (row, index) =>
          new TableRow({
            tableHeader: index === 0,
            children: row.map(
              (cell, column) =>
                new TableCell({
                  children: [
                    storyParagraph(cell, context, {
                      alignment: ALIGNMENTS[align[column] ?? 'start'],
                      style: index === 0 ? 'TableHead' : 'TableText',
                    }),
                  ],
                }),
            ),
          }),
      ),
    }),
    // Two tables that touch would be one.
    new Paragraph({}),
  ],
  raw: ({ source }) => [new Paragraph({ style: 'CodeBlock', children: plainRuns(source) })],
};

const ALIGNMENTS: Readonly<
  Record<Exclude<Alignment, null>, (typeof AlignmentType)[keyof typeof AlignmentType]>
> = {
  start: AlignmentType.START,
  center: AlignmentType.CENTER,
  end: AlignmentType.END,
};

function writeFigure({ caption, credit, alt }: Figure, context: DocxContext): readonly FileChild[] {
  const runs = [
    ...writeInline(caption, context),
    ...(credit === '' ? [] : plainRuns(caption.length === 0 ? credit : ` ${credit}`)),
  ];
  const described = alt === '' ? [] : [line(alt, context, { style: 'Caption' })];
  if (runs.length === 0) return described;
  const direction = directionOf(plainText(caption), context);
  return [...described, new Paragraph({ style: 'Caption', ...direction, children: runs })];
}

/** Paragraphs of somebody else's words are set in; the rest of what is among them stays as it is. */
function writeQuoted(block: Block, context: DocxContext): readonly FileChild[] {
  if (block.type !== 'paragraph') return writeBlock(block, context);
  return [storyParagraph(block.content, context, { style: 'BlockQuote' })];
}

/** Word has nine levels of lists. */
const DEEPEST = 8;

function writeList(list: List, context: DocxContext, depth: number): readonly FileChild[] {
  const level = Math.min(depth, DEEPEST);
  const instance = context.nextList();
  return list.items.flatMap((item) => {
    const signs = list.kind === 'check' ? plainRuns(item.checked ? '☑ ' : '☐ ') : [];
    const children = [...signs, ...writeInline(item.content, context)];
    return [
      new Paragraph({
        style: 'ListParagraph',
        ...directionOf(plainText(item.content), context),
        numbering: { reference: numberingOf(list), level, instance },
        children,
      }),
      ...(item.list ? writeList(item.list, context, depth + 1) : []),
    ];
  });
}

/** A definition for each way to count; lists that count alike share it. */
function numberingOf({ kind, start }: List) {
  const format = FORMATS[kind];
  return {
    reference: kind === 'numbered' ? `numbered-${start}` : kind,
    levels: Array.from({ length: DEEPEST + 1 }, (_, level) => ({
      level,
      start: kind === 'numbered' ? start : 1,
      format: format.format,
      text: format.text.replace('%', `%${level + 1}`),
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { start: 360 * (level + 1), hanging: 360 } } },
    })),
  };
}

const FORMATS = {
  bulleted: { format: LevelFormat.BULLET, text: '•' },
  numbered: { format: LevelFormat.DECIMAL, text: '%.' },
  check: { format: LevelFormat.NONE, text: '' },
} as const;

function storyParagraph(
  content: readonly Inline[],
  context: DocxContext,
  options: IParagraphOptions = {},
): Paragraph {
  const children: readonly ParagraphChild[] = writeInline(content, context);
  return new Paragraph({ ...options, ...directionOf(plainText(content), context), children });
}

/** A paragraph of text without marks, which reads in its own direction. */
export function line(
  text: string,
  context: Pick<DocxContext, 'direction'>,
  options: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({ ...options, ...directionOf(text, context), children: plainRuns(text) });
}

/** In which direction a paragraph of this text reads. */
export function directionOf(
  text: string,
  { direction }: Pick<DocxContext, 'direction'>,
): Pick<IParagraphOptions, 'bidirectional'> {
  return (otherDirection(text, direction) ?? direction) === 'rtl' ? { bidirectional: true } : {};
}
