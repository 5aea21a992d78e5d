import {
  ExternalHyperlink,
  TextRun,
  UnderlineType,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Inline, Mark, Text } from '../../article';
import { linkUrl } from '../html/url';
import { directionOfText } from '../language';
import type { DocxContext } from './context';
import { xmlText } from './xml-text';

/** How what stands around looks. */
interface Around {
  readonly isInLink: boolean;
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
  text: (node, _context, { isInLink }) => [textRun(node, isInLink)],
  break: () => [new TextRun({ break: 1 })],
  link: (node, context) => {
    const url = linkUrl(node.url);
    // An address that may not be followed is left out: its words are the story's.
    if (url === null) return runsOf(node.content, context, { isInLink: false });
    const children = runsOf(node.content, context, { isInLink: true });
    return [new ExternalHyperlink({ link: xmlText(url), children })];
  },
  quote: ({ quote, content }, context, around) => [
    ...runsOf(content, context, around),
    ...context.behindQuote(quote, around.isInLink),
  ],
  note: ({ content }, context, around) => runsOf(content, context, around),
  'raw-inline': ({ source }) => [plainRun(source, { style: 'Code' })],
};

export function writeInline(
  content: readonly Inline[],
  context: DocxContext,
): readonly ParagraphChild[] {
  return runsOf(content, context, { isInLink: false });
}

/** Text that is no part of a story's markup. A line end in it is one on the page. */
export function plainRuns(text: string, look: IRunOptions = {}): readonly TextRun[] {
  return text
    .split(/\r\n|[\n\r]/)
    .map((line, index) => plainRun(line, index === 0 ? look : { ...look, break: 1 }));
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

function textRun({ text, marks }: Text, isInLink: boolean): TextRun {
  const looks = marks.map((mark) => LOOKS[mark]);
  return plainRun(
    text,
    Object.assign({}, isInLink ? { style: 'Hyperlink' } : {}, ...looks) as IRunOptions,
  );
}

function plainRun(text: string, look: IRunOptions): TextRun {
  const direction = directionOfText(text) === 'rtl' ? { rightToLeft: true } : {};
  return new TextRun({ ...look, ...direction, text: xmlText(text) });
}
