import { type Block, type CrossheadLevel } from '../../article';
import { attribute, classesOf, findElement, textOf, type Element } from './element';
import type { Look } from './look';
import { styleOf } from './style';
import type { Handler } from './walk';
import { wordsOf } from './words-of';

/** Headings: the story's headline is its level 1, so that a page's begins at 2. */
const LEVELS: Readonly<Record<string, CrossheadLevel>> = {
  h1: 2,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 4,
  h6: 4,
};

export const readHeading: Handler = (element, look, flow, walk) => {
  const blocks = walk.blocks(element.childNodes, {
    ...look,
    isBoldUsual: true,
    marks: light(look),
  });
  const { content, rest } = wordsOf(blocks, ' ');
  const level = LEVELS[element.tagName] ?? levelOf(element) ?? 2;
  if (content.length > 0) flow.add({ type: 'crosshead', level, content });
  flow.addAll(rest);
};

function light({ marks }: Look): Look['marks'] {
  return marks.filter((mark) => mark !== 'bold');
}

/** A paragraph; word processors make everything of paragraphs, and say by a class or a style what it is. */
export const readParagraph: Handler = (element, look, flow, walk) => {
  const level = levelOf(element);
  const listed = listOf(element);
  if (level !== null) readHeading(element, look, flow, walk);
  else if (listed) {
    const { content, rest } = wordsOf(walk.blocks(element.childNodes, look), 'line');
    flow.addItem({ ...listed, checked: false, content });
    flow.addAll(rest);
  } else {
    flow.endParagraph();
    const inside = walk.flow(element.childNodes, look);
    // In a list with blank lines the box stands in the item's paragraph.
    flow.check ??= inside.check;
    const blocks = inside.end();
    if (isCaption(element)) addCaption(blocks, flow);
    else flow.addAll(blocks);
  }
};

function addCaption(blocks: readonly Block[], flow: Parameters<Handler>[2]): void {
  const figure = flow.last;
  const { content, rest } = wordsOf(blocks, ' ');
  if (figure?.type !== 'figure' || figure.caption.length > 0) flow.addAll(blocks);
  else {
    flow.replaceLast({ ...figure, caption: content });
    flow.addAll(rest);
  }
}

function isCaption(element: Element): boolean {
  return classesOf(element).some((name) => name === 'msocaption' || name === 'wp-caption-text');
}

/** The level of a heading in disguise, or null: `MsoHeading7`, `MsoTitle`, or a place in Word's outline. */
function levelOf(element: Element): CrossheadLevel | null {
  for (const name of classesOf(element)) {
    if (name === 'msotitle' || name === 'msosubtitle') return 2;
    const heading = /^(?:mso)?heading-?(\d)$/.exec(name);
    if (heading) return LEVELS[`h${heading[1]}`] ?? 4;
  }
  const outline = /^[1-9]$/.exec(styleOf(element).get('mso-outline-level') ?? '');
  return outline ? (LEVELS[`h${outline[0]}`] ?? 4) : null;
}

/** How many levels a list of Word's has. */
const WORDS_LEVELS = 9;

/** What a Word paragraph says of its list, or null: `mso-list: l0 level2 lfo1`, and the sign that Word drew. */
function listOf(element: Element) {
  const level = /\blevel(\d+)/.exec(styleOf(element).get('mso-list') ?? '')?.[1];
  if (level === undefined) return null;
  const sign = signOf(element);
  const number = /^\(?(\d{1,9})[.)]?$/.exec(sign)?.[1];
  const isNumbered = number !== undefined || /^\(?\p{L}{1,5}[.)]$/u.test(sign);
  const kind: 'numbered' | 'bulleted' = isNumbered ? 'numbered' : 'bulleted';
  return { level: Math.min(Number(level), WORDS_LEVELS), kind, number: Number(number ?? 1) };
}

function signOf(element: Element): string {
  const sign = findElement(element.childNodes, (one) => styleOf(one).get('mso-list') === 'ignore');
  return sign ? textOf(sign.childNodes).replaceAll('\u00a0', ' ').trim() : '';
}

/** Words in a line that somebody said, which a browser puts into quotation marks. */
export const readQuotedWords: Handler = (element, look, flow, walk) => {
  flow.text('“', look);
  walk.into(flow, element.childNodes, look);
  flow.text('”', look);
};

export const readBreak: Handler = (_element, _look, flow) => flow.break();

/** Word draws a third of one above its footnotes, which parts nothing. */
export const readRule: Handler = (element, _look, flow) => {
  if (attribute(element, 'width') !== '33%') flow.add({ type: 'section-break' });
};

/**
 * How deep lists and block quotes are kept in one another; what is deeper stands at the deepest level. Word has nine
 * levels; far below that a page has no room for words, and writing the file takes longer with every level.
 */
export const DEEPEST_NESTING = 20;

export const readBlockQuote: Handler = (element, look, flow, walk) => {
  const blocks = walk.blocks(element.childNodes, { ...look, depth: look.depth + 1 });
  if (look.depth >= DEEPEST_NESTING) flow.addAll(blocks);
  else if (blocks.length > 0) flow.add({ type: 'block-quote', blocks });
};

/** Lines as they are. A mail reader shows a plain letter so, which is no code. */
export const readPreformatted: Handler = (element, look, flow, walk) => {
  const isLetter =
    classesOf(element).includes('moz-quote-pre') || attribute(element, 'wrap') !== null;
  if (isLetter) {
    flow.endParagraph();
    walk.into(flow, element.childNodes, { ...look, space: 'keep' });
    flow.endParagraph();
    return;
  }
  const lines = textOf(element.childNodes).replaceAll('\0', '\ufffd').replace(/\r\n?/g, '\n');
  const trimmed = lines.replace(/\n+$/, '');
  if (trimmed.trim() !== '') {
    flow.add({ type: 'code', language: languageOf(element), meta: '', text: trimmed });
  }
};

function languageOf(element: Element): string {
  const inner = findElement(element.childNodes, ({ tagName }) => tagName === 'code');
  const names = [element, inner].flatMap((one) => (one ? classesOf(one) : []));
  const named = names.map((name) => /^lang(?:uage)?-([a-z0-9+#.-]+)$/.exec(name)?.[1]);
  return named.find((name) => name !== undefined) ?? '';
}
