import { dashOf } from './customs';
import { delimitersOf } from './delimiters';
import { firstWord, lastWord } from './place';
import { markFor } from './quotes';
import { secondThought } from './second-thoughts';

/** What is written instead of a character that was typed. */
export interface Smartened {
  readonly text: string;
  /** So many characters before it go too: the dots that become an ellipsis, say. */
  readonly deleteBefore: number;
}

/**
 * What a typesetter would write for a character typed between `before` and `after`, both of one paragraph: quotation
 * marks of the language, apostrophes, primes, dashes, ellipses. Null where it is right as it is.
 */
export function smarten(
  before: string,
  typed: string,
  after: string,
  language: string,
): Smartened | null {
  if (!mayBeSmart(typed, before) || isVerbatim(before, typed)) return null;
  const delimiters = delimitersOf(language);
  const second = secondThought(before, typed, delimiters, language);
  if (!second) return setSign(before, typed, after, language);
  // What is typed stands behind the mended words, and may be a mark itself.
  const { text, deleteBefore } = second;
  const mended = before.slice(0, before.length - deleteBefore) + text;
  const sign = setSign(mended, typed, after, language) ?? { text: typed, deleteBefore: 0 };
  return { text: text.slice(0, text.length - sign.deleteBefore) + sign.text, deleteBefore };
}

function setSign(before: string, typed: string, after: string, language: string): Smartened | null {
  switch (typed) {
    case '"':
    case "'":
      return { text: markFor(typed, before, after, delimitersOf(language)), deleteBefore: 0 };
    case '-':
      return dash(before, after, language);
    case '.':
      return /(?<!\.)\.\.$/.test(before) ? { text: '…', deleteBefore: 2 } : null;
    default:
      return null;
  }
}

/** Whether it is worth asking {@link smarten}, by the last few characters before: most keys are no business of it. */
export function mayBeSmart(typed: string, before: string): boolean {
  return /^["'.@-]$/.test(typed) || /[‘‚’′”“„»›][\p{L}\d]{0,5}$/u.test(before.slice(-6));
}

/** The text as it comes out when it is typed character by character. */
export function smartenText(text: string, language: string): string {
  return text
    .split('\n')
    .map((line) => smartenLine(line, language))
    .join('\n');
}

function smartenLine(line: string, language: string): string {
  let written = '';
  for (const typed of line) {
    const smart = smarten(written, typed, '', language);
    if (smart) written = written.slice(0, written.length - smart.deleteBefore) + smart.text;
    else written += typed;
  }
  return written;
}

/** Addresses and what is between backticks are meant letter for letter; so is what begins a block in Markdown. */
function isVerbatim(before: string, typed: string): boolean {
  const isAddress = /:\/\/|^(?:www\.|mailto:)|@[^@]*\./i.test(lastWord(before));
  if (isAddress && typed !== '"') return true;
  const ticks = before.match(/`/g) ?? [];
  return ticks.length % 2 === 1 || before.lastIndexOf('](') > before.lastIndexOf(')');
}

function dash(before: string, after: string, language: string): Smartened | null {
  const head = before.slice(0, -1);
  // At the start of a line hyphens are Markdown for a section break; `<!--` and `---->` are what they are.
  if (/^\s*$/.test(head) || /[!-]$/.test(head)) return null;
  if (isPath(lastWord(before) + firstWord(after))) return null;
  if (/[–—]$/.test(before)) return { text: '—', deleteBefore: 1 };
  if (!before.endsWith('-')) return null;
  return { text: /\d$/.test(head) ? '–' : dashOf(language), deleteBefore: 1 };
}

/** Whether a word is an address or the name of a file: `example.com`, and not `U.S.` or `e.g.`. */
function isPath(word: string): boolean {
  return /[/\\@]|\p{L}\.\p{L}{2}/u.test(word);
}
