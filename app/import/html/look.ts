import { sortMarks, type Mark } from '../../article';
import { linkAddress } from './address';
import { attribute, classesOf, type Element } from './element';
import { styleOf, type Style } from './style';

/** What an element hands down to the words in it. */
export interface Look {
  readonly marks: readonly Mark[];
  /** The address that the words are linked to. */
  readonly link: string | null;
  /** What becomes of white space: one blank, line ends kept, or all kept. */
  readonly space: 'collapse' | 'lines' | 'keep';
  /** No-break spaces that only keep two blanks apart. */
  readonly isSpacer: boolean;
  /** Where bold is the usual look of the place, in a crosshead say, and means nothing. */
  readonly isBoldUsual: boolean;
  /** How many lists and block quotes are around. */
  readonly depth: number;
}

export const PLAIN: Look = {
  marks: [],
  link: null,
  space: 'collapse',
  isSpacer: false,
  isBoldUsual: false,
  depth: 0,
};

/** The look of the words in an element, by its name, its style, and what is around it. */
export function lookOf(element: Element, around: Look): Look {
  const style = styleOf(element);
  const link = linkOf(element) ?? around.link;
  const marks = marksOf(element, style, around, link);
  const space = spaceOf(element, style) ?? around.space;
  const isSpacer = around.isSpacer || isSpacerElement(element, style);
  return { ...around, marks, link, space, isSpacer };
}

function linkOf(element: Element): string | null {
  const href = element.tagName === 'a' ? attribute(element, 'href') : null;
  return href === null ? null : linkAddress(href);
}

const MARK_OF: Readonly<Record<string, Mark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  u: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  sub: 'subscript',
  sup: 'superscript',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};

function marksOf(
  { tagName }: Element,
  style: Style,
  around: Look,
  link: string | null,
): readonly Mark[] {
  const named = Object.hasOwn(MARK_OF, tagName) ? MARK_OF[tagName] : undefined;
  if (named === undefined && style.size === 0) return around.marks;
  const marks = new Set(around.marks);
  if (named) marks.add(named);
  for (const [mark, isSet] of styledMarks(style)) {
    if (isSet) marks.add(mark);
    else marks.delete(mark);
  }
  if (around.isBoldUsual) marks.delete('bold');
  // A link is underlined as it is.
  if (link !== null) marks.delete('underline');
  return sortMarks(marks);
}

/** What the style says for or against a mark. A line under or through words can't be taken off by what is within. */
function* styledMarks(style: Style): Generator<readonly [Mark, boolean]> {
  const weight = style.get('font-weight');
  if (weight !== undefined && weight !== 'inherit') yield ['bold', isBold(weight)];
  const slope = style.get('font-style');
  if (slope !== undefined && slope !== 'inherit') yield ['italic', /italic|oblique/.test(slope)];
  const lines = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  if (lines.includes('underline')) yield ['underline', true];
  if (lines.includes('line-through')) yield ['strikethrough', true];
  const height = style.get('vertical-align');
  if (height === 'sub') yield ['subscript', true];
  if (height === 'super') yield ['superscript', true];
}

const BOLD_FROM = 600;

function isBold(weight: string): boolean {
  return weight === 'bold' || weight === 'bolder' || Number.parseInt(weight, 10) >= BOLD_FROM;
}

function spaceOf({ tagName }: Element, style: Style): Look['space'] | null {
  const space = style.get('white-space') ?? style.get('white-space-collapse');
  if (space === undefined) return tagName === 'pre' ? 'keep' : null;
  if (/^(?:pre|pre-wrap|break-spaces|preserve)$/.test(space)) return 'keep';
  if (/^(?:pre-line|preserve-breaks)$/.test(space)) return 'lines';
  return /^(?:normal|nowrap|collapse|initial)$/.test(space) ? 'collapse' : null;
}

/** How Word and Chromium write several blanks in a row. */
function isSpacerElement(element: Element, style: Style): boolean {
  return style.has('mso-spacerun') || classesOf(element).includes('apple-converted-space');
}
