import type { Delimiters, QuoteLevel } from './delimiters';
import { levelWithin, openQuotes } from './open-quotes';
import { isOpeningPlace, lastSeen, startsWord } from './place';

/** What " and ' are called on a keyboard. */
export type Straight = '"' | "'";

/** The mark that is meant by a straight one: an opening or closing quotation mark, an apostrophe or a prime. */
export function markFor(
  typed: Straight,
  before: string,
  after: string,
  delimiters: Delimiters,
): string {
  const { open, endsInOpening } = openQuotes(before, delimiters);
  const innermost = open.at(-1);
  const level = levelOf(typed, innermost, delimiters);
  const isOpen =
    innermost !== undefined && (typed === '"' || closesBySingle(innermost, delimiters));
  if (isFeet(typed, before)) return '″';
  if (level && (endsInOpening || isOpeningPlace({ before, after, isOpen }))) {
    return isYear(typed, before, after) ? '’' : spaced(delimiters[level].open, delimiters, 'open');
  }
  if (isOpen) return spaced(delimiters[innermost].close, delimiters, 'close');
  return prime(typed, before) ?? wordMark(typed, before, delimiters);
}

/** Marks that a single one on the keyboard stands for by their looks. */
const SINGLE = '‘’‚‹›';

/**
 * The level of a quote that is opened here. Quotes within quotes take turns; on the outside, ' is for the level whose
 * marks look like it. Null where a language has nothing for it: in French ' is an apostrophe and nothing else.
 */
export function levelOf(
  typed: Straight,
  outer: QuoteLevel | undefined,
  delimiters: Delimiters,
): QuoteLevel | null {
  const { primary, alternate } = delimiters;
  if (typed === '"' || SINGLE.includes(primary.open)) return levelWithin(outer);
  if (primary.open === alternate.open) return null;
  return outer === 'alternate' ? 'primary' : 'alternate';
}

function closesBySingle(level: QuoteLevel, { primary, alternate }: Delimiters): boolean {
  if (SINGLE.includes(primary.open)) return true;
  return level === 'alternate' && primary.open !== alternate.open;
}

/** The inches in 5′ 10″. */
function isFeet(typed: Straight, before: string): boolean {
  return typed === '"' && /\d′\s?\d+(?:[.,½¼¾⅛⅜⅝⅞]\d*)?$/.test(before);
}

/** Feet and minutes have few digits, years have four: 1990’s. */
function prime(typed: Straight, before: string): string | null {
  if (typed === '"') return /[\d½¼¾]$/.test(before) ? '″' : null;
  return /(?<!\d)\d{1,3}$/.test(before) ? '′' : null;
}

function isYear(typed: Straight, before: string, after: string): boolean {
  return typed === "'" && startsWord(before, after) && /^\d\d(?:s|er)\b/.test(after);
}

/** A mark that belongs to a word. Hebrew marks abbreviations and foreign sounds with signs of its own. */
function wordMark(typed: Straight, before: string, delimiters: Delimiters): string {
  const last = lastSeen(before);
  if (/\p{Script=Hebrew}/u.test(last)) return typed === '"' ? '״' : '׳';
  if (typed === "'") return '’';
  // The quote was opened in an earlier paragraph.
  return spaced(delimiters.primary.close, delimiters, 'close');
}

function spaced(mark: string, { space }: Delimiters, role: 'open' | 'close'): string {
  if (!/[«»‹›]/.test(mark)) return mark;
  return role === 'open' ? mark + space : space + mark;
}
