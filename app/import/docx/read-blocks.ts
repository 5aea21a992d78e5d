import {
  plainText,
  type Block,
  type CrossheadLevel,
  type Figure,
  type Inline,
  type ListKind,
} from '../../article';
import { readCaption } from './caption';
import { WordFlow } from './flow';
import type { Numbering } from './numbering';
import type { ParagraphKind } from './styles';
import { readTable } from './tables';
import { readWords, trimmed, type Words, type WordsContext } from './words';
import type { WordNode, WordParagraph } from './word-tree';

export interface BlocksContext extends WordsContext {
  readonly numbering: Numbering;
  /** Takes the words of the story's head; false where it has some already, so that they are the body's. */
  readonly takeHead: (part: HeadPart, words: string) => boolean;
  /** Whether stars or a line part scenes here. */
  readonly hasScenes: boolean;
}

export type HeadPart = 'headline' | 'standfirst' | 'byline';

export function readBlocks(nodes: readonly WordNode[], context: BlocksContext): readonly Block[] {
  const flow = new WordFlow();
  readInto(flow, nodes, context);
  return flow.end();
}

function readInto(flow: WordFlow, nodes: readonly WordNode[], context: BlocksContext): void {
  for (const node of nodes) {
    if (node.type === 'paragraph') readParagraph(flow, node, context);
    else if (node.type === 'table') {
      const inTable = { ...context, takeHead: () => false, hasScenes: false };
      flow.addAll(readTable(node, (inside) => readBlocks(inside, inTable)));
    } else {
      // A mark between paragraphs, or words that stand in none.
      const words = readWords([node], context);
      addWords(flow, words.content, words);
    }
  }
}

function readParagraph(flow: WordFlow, node: WordParagraph, context: BlocksContext): void {
  const kind = context.styles.kindOf(node);
  const isHeading = kind?.type === 'heading' || kind?.type === 'headline';
  const words = readWords(node.children, context, {
    isHeading,
    isHidden: context.styles.isHidden(node),
  });
  const listed = kind === null || kind.type === 'block-quote' ? listedIn(node, words) : null;
  if (listed) addItem(flow, listed, words, context);
  else if (kind === null) addPlain(flow, words, context);
  else ADDERS[kind.type](flow, words, kind as never, context);
}

type Adders = {
  readonly [Type in ParagraphKind['type']]: (
    flow: WordFlow,
    words: Words,
    kind: Extract<ParagraphKind, { type: Type }>,
    context: BlocksContext,
  ) => void;
};

const ADDERS: Adders = {
  headline: (flow, words, _kind, context) => {
    const isTaken = context.takeHead('headline', lineOf(words.content));
    if (!isTaken) addCrosshead(flow, 1, words.content);
    addFigures(flow, words.figures);
  },
  standfirst: (flow, words, _kind, context) => {
    const isTaken = context.takeHead('standfirst', lineOf(words.content));
    addWords(flow, isTaken ? [] : words.content, words);
  },
  byline: (flow, words, _kind, context) => {
    const isTaken = context.takeHead('byline', lineOf(words.content));
    addWords(flow, isTaken ? [] : words.content, words);
  },
  heading: (flow, words, { level }) => {
    addCrosshead(flow, level, words.content);
    addFigures(flow, words.figures);
  },
  caption: (flow, words) => {
    addFigures(flow, words.figures);
    const waiting = readCaption(words);
    if (waiting.caption.length > 0 || waiting.credit !== '') flow.addCaption(waiting);
  },
  picture: (flow, { content, figures }) => {
    const alt = lineOf(content);
    if (figures.length > 0) addFigures(flow, figures);
    else flow.addWaiting(alt);
  },
  'block-quote': (flow, words) => {
    if (words.content.length > 0) flow.addQuoted(words.content);
    addFigures(flow, words.figures);
  },
  'pull-quote': (flow, words) => {
    if (words.content.length > 0) flow.add({ type: 'pull-quote', content: words.content });
    addFigures(flow, words.figures);
  },
  code: (flow, { characters, figures }) => {
    flow.addCode(characters);
    addFigures(flow, figures);
  },
  'section-break': (flow, words) => {
    if (words.content.length === 0 || isStars(words.content)) flow.add({ type: 'section-break' });
    else addWords(flow, words.content, words);
  },
};

function addPlain(flow: WordFlow, words: Words, { hasScenes }: BlocksContext): void {
  const { content, figures, hasRule } = words;
  if (!hasScenes) {
    addWords(flow, content, words);
    return;
  }
  const isBreak = content.length === 0 ? hasRule && figures.length === 0 : isStars(content);
  if (isBreak) flow.add({ type: 'section-break' });
  else addWords(flow, content, words);
}

/** Three stars in a line of their own, and what else is set to part scenes. */
function isStars(content: readonly Inline[]): boolean {
  return /^(?:[*⁎∗#•~—–-]\s*){3,5}$|^[⁂☙❦]$/u.test(plainText(content).trim());
}

function addWords(flow: WordFlow, content: readonly Inline[], { figures }: Words): void {
  if (content.length > 0) flow.add({ type: 'paragraph', content });
  addFigures(flow, figures);
}

function addFigures(flow: WordFlow, figures: readonly Figure[]): void {
  flow.addAll(figures);
}

function addCrosshead(flow: WordFlow, level: CrossheadLevel, content: readonly Inline[]): void {
  if (content.length > 0) flow.add({ type: 'crosshead', level, content });
}

/** On one line, without what is no text: a reference to a footnote is nothing in a headline. */
function lineOf(content: readonly Inline[]): string {
  const words = content.filter(({ type }) => type !== 'raw-inline');
  return plainText(words).replace(/\s+/g, ' ').trim();
}

interface Listed {
  readonly list: string;
  /** From 0. */
  readonly level: number;
  readonly kind: ListKind;
  readonly checked: boolean;
  readonly content: readonly Inline[];
}

/** Boxes as many type them. */
const BOX = /^([☐☑☒✓✔])[ \t]*/u;

/** What a paragraph is in a list, or null. A box to tick makes an item of any paragraph. */
function listedIn(node: WordParagraph, words: Words): Listed | null {
  const [first, ...rest] = words.content;
  const box = first?.type === 'text' ? BOX.exec(first.text) : null;
  const { checked, listed } = words;
  if (box === null && checked === null && node.numbering === null) return null;
  const place = {
    list: listed?.list ?? node.styleId ?? '',
    level: listed?.level ?? Number(node.numbering?.level ?? 0),
  };
  if (box && first?.type === 'text') {
    const text = first.text.slice(box[0].length);
    const content = trimmed([{ ...first, text }, ...rest]);
    return { ...place, kind: 'check', checked: box[1] !== '☐', content };
  }
  if (checked !== null) return { ...place, kind: 'check', checked, content: words.content };
  const kind = node.numbering?.isOrdered ? 'numbered' : 'bulleted';
  return { ...place, kind, checked: false, content: words.content };
}

function addItem(
  flow: WordFlow,
  { list, level, kind, checked, content }: Listed,
  { figures }: Words,
  { numbering }: BlocksContext,
): void {
  const number = numbering.next(list, level);
  flow.addItem({ list, level: level + 1, kind, number, checked, content });
  addFigures(flow, figures);
}
