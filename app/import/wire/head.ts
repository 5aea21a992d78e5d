import { splitCredit } from './credit';
import { findDateline } from './dateline';
import { endsInFullStop, endsSentence, isOneSentence, repeatedShare } from './sentence';

/** What stands above the body. The body's lines begin at `bodyFrom`. */
export interface Head {
  readonly headline: string;
  readonly standfirst: string;
  readonly bodyFrom: number;
}

const LONGEST_HEADLINE = 160;
const LONGEST_STANDFIRST = 300;
/** A sentence as short as this above a story is its headline, with a full stop by habit. */
const SHORT_SENTENCE = 60;

/**
 * How much of a standfirst the next paragraph repeats. Measured on NTREX-128 (120 news stories in en, id, ar), of
 * which headlines are repeated like standfirsts: at 0.25 three in four of them pass and one in fifteen opening
 * paragraphs does. Below a headline the story more often begins at once, hence the stricter value.
 */
const REPEATED_AT_TOP = 0.25;
const REPEATED_BELOW_HEADLINE = 0.5;

/** Finds headline and standfirst among the first lines. In doubt a line is body. */
export function findHead(lines: readonly string[], language: string): Head {
  const headline = isHeadline(lines, language) ? (lines[0] ?? '') : '';
  const at = headline === '' ? 0 : 1;
  const standfirst = isStandfirst(lines, at, language) ? (lines[at] ?? '') : '';
  return { headline, standfirst, bodyFrom: at + (standfirst === '' ? 0 : 1) };
}

function isHeadline(lines: readonly string[], language: string): boolean {
  const [line, next] = lines;
  if (line === undefined || next === undefined) return false;
  if (line.length > LONGEST_HEADLINE || !isPlainLine(line, language)) return false;
  if (endsInFullStop(line)) return line.length <= SHORT_SENTENCE && next.length > 2 * line.length;
  if (/[,;:،؛：，、–—-]$/.test(line)) return false;
  // A story follows, not a list or verse.
  return lines
    .slice(1, 4)
    .some((other) => other.length > line.length * (endsSentence(other) ? 0.5 : 2));
}

function isStandfirst(lines: readonly string[], at: number, language: string): boolean {
  const line = lines[at];
  const next = lines.slice(at + 1, at + 4).find((other) => splitCredit(other) === null);
  if (line === undefined || next === undefined) return false;
  if (line.length > LONGEST_STANDFIRST || !isPlainLine(line, language)) return false;
  if (!isOneSentence(line)) return false;
  // The place the story is filed from opens its first paragraph, so what stands before that is not body.
  if (findDateline(next, language)) return true;
  const enough = at === 0 ? REPEATED_AT_TOP : REPEATED_BELOW_HEADLINE;
  return line.length < next.length && repeatedShare(line, next) >= enough;
}

function isPlainLine(line: string, language: string): boolean {
  return /\p{L}/u.test(line) && splitCredit(line) === null && !findDateline(line, language);
}
