import { delimitersOf, type Delimiters } from '../typography/delimiters';
import type { Place } from './suggestion';

/** Marks that belong together, whichever of them a writer mixes. */
export type Family = 'double' | 'single' | 'guillemet' | 'angle' | 'corner' | 'white-corner';

/** What a mark does to the words: begins a quote, ends one, or either. */
export type Side = 'open' | 'close' | 'either';

export interface Mark extends Place {
  readonly family: Family;
  /** By its shape, in this language. */
  readonly shape: Side;
  /** By what stands before and behind it; the stronger sign, since marks are often wrong and spaces hardly ever. */
  readonly spot: Side;
  /** A comma or colon stands right before it and a word right behind: the space is missing on one side. */
  readonly isGlued: boolean;
  /** A colon or a comma leads to it, or the paragraph begins with it. */
  readonly isLed: boolean;
  /** Behind a figure it may be a prime: inches, feet, minutes. */
  readonly afterFigure: boolean;
}

/** Unicode's quotation marks but for 〈 〉 《 》, which stand around titles; ″ is met in their place. */
const SHAPES: Readonly<Record<string, readonly [Family, Side]>> = {
  '"': ['double', 'either'],
  '＂': ['double', 'either'],
  '″': ['double', 'either'],
  '“': ['double', 'open'],
  '„': ['double', 'open'],
  '‟': ['double', 'open'],
  '”': ['double', 'close'],
  '〝': ['double', 'open'],
  '〞': ['double', 'close'],
  '〟': ['double', 'close'],
  "'": ['single', 'either'],
  '‘': ['single', 'open'],
  '‚': ['single', 'open'],
  '‛': ['single', 'open'],
  '’': ['single', 'close'],
  '«': ['guillemet', 'open'],
  '»': ['guillemet', 'close'],
  '‹': ['angle', 'open'],
  '›': ['angle', 'close'],
  '「': ['corner', 'open'],
  '」': ['corner', 'close'],
  '『': ['white-corner', 'open'],
  '』': ['white-corner', 'close'],
};

/** Inches, seconds. */
const PRIME = '″';

/** Two that stand for one double mark, as typewriters and TeX have them. */
const PAIRS: Readonly<Record<string, readonly [Family, Side]>> = {
  "''": ['double', 'either'],
  '``': ['double', 'open'],
};

/** Several in a row have the same spot: what stands before the first and behind the last decides. */
const ROW = new RegExp(`\`\`|[${Object.keys(SHAPES).join('')}]+`, 'g');

/** What of a word may follow an apostrophe that leaves its beginning away: `’90s`, `’tis`, `’em`. */
const ELIDED = /^(?:\d\d(?:s|er|\b)|(?:tis|twas|em|til|cause|bout|n|nuff|round)(?![\p{L}\p{N}]))/iu;

/** The marks of a stretch of text, apostrophes left out. Takes time by its length. */
export function marksIn(text: string, { start, end }: Place, language: string): readonly Mark[] {
  const delimiters = delimitersOf(language);
  const stretch = text.slice(start, end);
  return Array.from(stretch.matchAll(ROW)).flatMap(({ 0: row, index }) => {
    const before = stretch.charAt(index - 1);
    const behind = stretch.slice(index + row.length, index + row.length + 8);
    const spot = spotBetween(before, behind);
    const isLed = /(?:^|[:,])\s*$/.test(stretch.slice(Math.max(0, index - 2), index));
    const signs = Object.hasOwn(PAIRS, row) ? [row] : Array.from(row);
    return signs
      .map((sign, offset) =>
        markOf(sign, start + index + offset, { before, behind, spot, isLed, delimiters }),
      )
      .filter((mark) => mark !== null);
  });
}

interface Surroundings {
  readonly before: string;
  readonly behind: string;
  readonly spot: Side;
  readonly isLed: boolean;
  readonly delimiters: Delimiters;
}

function markOf(sign: string, start: number, around: Surroundings): Mark | null {
  const { before, behind, spot, isLed, delimiters } = around;
  const [family, usual] = PAIRS[sign] ?? SHAPES[sign]!;
  const shape = shapeIn(delimiters, sign) ?? usual;
  if (sign === PRIME && /\d/.test(before)) return null;
  if (family === 'single' && isApostrophe(before, behind, spot, shape)) return null;
  const afterFigure = /\d/.test(before);
  const isGlued = /[,،:]/.test(before) && isLetter(behind.charAt(0));
  return { family, shape, spot, isGlued, isLed, afterFigure, start, end: start + sign.length };
}

/** Inside a word, or for the beginning of one. The curly one begins a quote only where the language writes so. */
function isApostrophe(before: string, behind: string, spot: Side, shape: Side): boolean {
  if (isLetter(before) && isLetter(behind.charAt(0))) return true;
  return spot === 'open' && (shape === 'close' || ELIDED.test(behind));
}

/** „A“ or »A«, ”A”: what opens here closes there. */
function shapeIn({ primary, alternate }: Delimiters, character: string): Side | null {
  const opens = primary.open === character || alternate.open === character;
  const closes = primary.close === character || alternate.close === character;
  if (opens && closes) return 'either';
  if (opens) return 'open';
  return closes ? 'close' : null;
}

function spotBetween(before: string, behind: string): Side {
  const next = behind.charAt(0);
  const isLoose = before === '' || /[\s([{<—–/-]/.test(before);
  const wordFollows = isLetter(next) || /^(?:[([#@$€£¿¡]|\.\.|…)/.test(behind);
  if (isLoose) return wordFollows ? 'open' : /^[\s]/.test(next) || next === '' ? 'either' : 'close';
  if (before === ':' && wordFollows) return 'open';
  return isLetter(next) ? 'either' : 'close';
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(character);
}
