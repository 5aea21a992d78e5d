import { UNSPACED } from '../text/fold';

/** Letters, digits, their marks, and the joiners that stand inside words. */
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}_\u200c\u200d]/u;

const IN_WORD = `(?!${UNSPACED.source})${WORD_CHARACTER.source}`;

/** The edges of {@link isWholeWord} as a piece of a regular expression, for one with Unicode. */
export const WORD_EDGE = `(?:(?<!${IN_WORD})|(?!${IN_WORD}))`;

/**
 * Whether a piece of a text begins and ends where words do. Scripts that set no space between words have no such
 * places: any piece of them is as good as a word.
 */
export function isWholeWord(text: string, start: number, end: number): boolean {
  return isEdge(text, start) && isEdge(text, end);
}

/** Whether no word goes on over the offset. */
function isEdge(text: string, offset: number): boolean {
  return !isInWord(characterBefore(text, offset)) || !isInWord(characterAt(text, offset));
}

function isInWord(character: string): boolean {
  return WORD_CHARACTER.test(character) && !UNSPACED.test(character);
}

function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, offset: number): string {
  const pair = text.slice(Math.max(0, offset - 2), offset);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : pair.slice(-1);
}
