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
  type Inline,
  type List,
} from '../../article';
import type { DocxContext } from './context';
import { inDirection, readingDirection } from './direction';
import { writeFigure } from './figure';
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
    storyParagraph(content, context, {
      heading: HEADINGS[Math.max(level, context.topHeading) - 1]!,
    }),
  ],
  list: (list, context) => writeList(list, context, 0),
  'block-quote': ({ blocks }, context) => blocks.flatMap((block) => writeQuoted(block, context)),
  'pull-quote': ({ content }, context) => [
    storyParagraph(content, context, { style: 'IntenseQuote' }),
  ],
  'section-break': () => [new Paragraph({ style: 'SectionBreak', children: plainRuns('* * *') })],
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
            ...(index === 0 ? { tableHeader: true } : {}),
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

/** Paragraphs of somebody else's words are set in; the rest of what is among them stays as it is. */
function writeQuoted(block: Block, context: DocxContext): readonly FileChild[] {
  if (block.type !== 'paragraph') return writeBlock(block, context);
  return [storyParagraph(block.content, context, { style: 'Quote' })];
}

/** Word has nine levels of lists. */
const DEEPEST = 8;

function writeList(list: List, context: DocxContext, depth: number): readonly FileChild[] {
  const level = Math.min(depth, DEEPEST);
  const instance = context.nextList();
  return list.items.flatMap((item) => {
    const signs = list.kind === 'check' ? plainRuns(item.checked ? '☑ ' : '☐ ') : [];
    const direction = readingDirection(plainText(item.content), context);
    const children = [...signs, ...writeInline(item.content, context, direction)];
    return [
      new Paragraph({
        style: LIST_STYLES[list.kind],
        ...inDirection(direction),
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

const LIST_STYLES = {
  bulleted: 'ListBullet',
  numbered: 'ListNumber',
  check: 'ListParagraph',
} as const;

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
  const direction = readingDirection(plainText(content), context);
  const children: readonly ParagraphChild[] = writeInline(content, context, direction);
  return new Paragraph({ ...options, ...inDirection(direction), children });
}

/** A paragraph of text without marks, which reads in its own direction. */
export function line(
  text: string,
  context: Pick<DocxContext, 'direction'>,
  options: IParagraphOptions = {},
): Paragraph {
  const direction = readingDirection(text, context);
  const children = plainRuns(text, {}, direction);
  return new Paragraph({ ...options, ...inDirection(direction), children });
}

/** The same as Word has it, for a paragraph of this text. */
export function directionOf(
  text: string,
  context: Pick<DocxContext, 'direction'>,
): Pick<IParagraphOptions, 'bidirectional'> {
  return inDirection(readingDirection(text, context));
}
