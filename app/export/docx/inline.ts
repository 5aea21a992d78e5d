import {
  ExternalHyperlink,
  Tab,
  TextRun,
  UnderlineType,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Inline, Mark, Text } from '../../article';
import { linkUrl } from '../html/url';
import { directionOfText, type Direction } from '../language';
import type { DocxContext } from './context';
import { xmlCharacters } from '../xml-characters';

/** How what stands around looks. */
interface Around {
  readonly isInLink: boolean;
  /** Of the paragraph. */
  readonly direction: Direction;
}

/** One writer an inline type: a type without one does not compile. */
type Writers = {
  readonly [Type in Inline['type']]: (
    node: Extract<Inline, { type: Type }>,
    context: DocxContext,
    around: Around,
  ) => readonly ParagraphChild[];
};

const LOOKS: Readonly<Record<Mark, IRunOptions>> = {
  bold: { bold: true },
  italic: { italics: true },
  underline: { underline: { type: UnderlineType.SINGLE } },
  strikethrough: { strike: true },
  subscript: { subScript: true },
  superscript: { superScript: true },
  code: { style: 'Code' },
};

const WRITERS: Writers = {
  text: (node, _context, around) => [textRun(node, around)],
  break: () => [new TextRun({ break: 1 })],
  link: (node, context, around) => {
    const url = linkUrl(node.url);
    // An address that may not be followed is left out: its words are the story's.
    if (url === null) return runsOf(node.content, context, around);
    const children = runsOf(node.content, context, { ...around, isInLink: true });
    return [new ExternalHyperlink({ link: xmlCharacters(url), children })];
  },
  quote: ({ quote, content }, context, around) => [
    ...runsOf(content, context, around),
    ...context.behindQuote(quote, around.isInLink),
  ],
  note: ({ note, content }, context, around) =>
    context.aroundNote(note, runsOf(content, context, around)),
  'raw-inline': ({ source }, _context, { direction }) =>
    plainRuns(source, { style: 'Code' }, direction),
};

export function writeInline(
  content: readonly Inline[],
  context: DocxContext,
  direction: Direction = context.direction,
): readonly ParagraphChild[] {
  return runsOf(content, context, { isInLink: false, direction });
}

/** Text that is no part of a story's markup. A line end in it is one on the page. */
export function plainRuns(
  text: string,
  look: IRunOptions = {},
  direction: Direction = 'ltr',
): readonly TextRun[] {
  if (text === '') return [];
  return text
    .split(/\r\n|[\n\r]/)
    .map((line, index) => plainRun(line, index === 0 ? look : { ...look, break: 1 }, direction));
}

function runsOf(
  content: readonly Inline[],
  context: DocxContext,
  around: Around,
): readonly ParagraphChild[] {
  return content.flatMap((node) =>
    (
      WRITERS[node.type] as (node: Inline, context: DocxContext, around: Around) => ParagraphChild[]
    )(node, context, around),
  );
}

function textRun({ text, marks }: Text, { isInLink, direction }: Around): TextRun {
  const looks = marks.map((mark) => LOOKS[mark]);
  const look: IRunOptions = Object.assign({}, isInLink ? { style: 'Hyperlink' } : {}, ...looks);
  return plainRun(text, look, direction);
}

/** Signs without a direction of their own go with the paragraph: a full stop would stand at the wrong end. */
function plainRun(text: string, look: IRunOptions, around: Direction): TextRun {
  const isRtl = (directionOfText(text) ?? around) === 'rtl';
  return new TextRun({
    ...look,
    ...(isRtl ? { rightToLeft: true } : {}),
    children: xmlCharacters(text)
      .split('\t')
      .flatMap((part, index) => [
        ...(index > 0 ? [new Tab()] : []),
        ...(part === '' ? [] : [part]),
      ]),
  });
}
