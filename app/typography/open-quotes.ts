import type { Delimiters, QuoteLevel } from './delimiters';
import { isBetweenLetters, isOpeningPlace, startsWord } from './place';

/** What of a text stands in quotes that are not closed yet, as a typesetter reads it. */
export interface OpenQuotes {
  /** The quotes that are open at the end of the text, the innermost last. */
  readonly open: readonly QuoteLevel[];
  /** The last character is a mark that opens one. */
  readonly endsInOpening: boolean;
}

/** Reads the quotation marks of a text; takes time by its length. */
export function openQuotes(text: string, delimiters: Delimiters): OpenQuotes {
  const open: QuoteLevel[] = [];
  const { marks, opening } = marksOf(delimiters);
  let opened = -1;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]!;
    if (!marks.includes(mark)) continue;
    const [before, after] = [text.slice(0, at), text.slice(at + 1)];
    const always = opening.includes(mark);
    const isFirst = opened === at - 1;
    if (!always && isApostrophe(mark, { before, after, isFirst }, delimiters)) continue;
    const closed = open.findLastIndex((level) => delimiters[level].close === mark);
    const level = levelOpenedBy(mark, open.at(-1), delimiters);
    const isPlace = isFirst || isOpeningPlace({ before, after, isOpen: closed >= 0 });
    if (level !== null && (always || isPlace)) {
      open.push(level);
      opened = at;
    } else if (closed >= 0) open.length = closed;
  }
  return { open, endsInOpening: opened >= 0 && opened === text.length - 1 };
}

/** The level of a quote within another; that of the outermost is the one the language begins with. */
export function levelWithin(outer: QuoteLevel | undefined): QuoteLevel {
  return outer === 'primary' ? 'alternate' : 'primary';
}

/** All marks of a language, and those that do nothing but open. In Swedish ” opens and closes; ’ may be an apostrophe. */
function marksOf({ primary, alternate }: Delimiters) {
  const opens = [primary.open, alternate.open];
  const closes = [primary.close, alternate.close];
  const opening = opens.filter((mark) => !closes.includes(mark) && mark !== '’');
  return { marks: [...opens, ...closes].join(''), opening: opening.join('') };
}

function levelOpenedBy(
  mark: string,
  outer: QuoteLevel | undefined,
  delimiters: Delimiters,
): QuoteLevel | null {
  const usual = levelWithin(outer);
  const other = levelWithin(usual);
  if (delimiters[usual].open === mark) return usual;
  return delimiters[other].open === mark ? other : null;
}

interface MarkPlace {
  readonly before: string;
  readonly after: string;
  /** Right behind a mark that opens a quote. */
  readonly isFirst: boolean;
}

/** Whether the mark belongs to a word: don’t, ’90s, “’em”. */
function isApostrophe(
  mark: string,
  { before, after, isFirst }: MarkPlace,
  { primary, alternate }: Delimiters,
): boolean {
  if (!/[’‘]/.test(mark)) return false;
  if (isBetweenLetters(before, after)) return true;
  if (primary.open === mark || alternate.open === mark) return false;
  return startsWord(isFirst ? '' : before, after);
}
