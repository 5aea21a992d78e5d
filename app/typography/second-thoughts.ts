import { goesOnDecade, isClipped } from './customs';
import type { Delimiters } from './delimiters';
import { openQuotes } from './open-quotes';
import { isSpacedLetter, lastWord } from './place';
import { levelOf } from './quotes';
import type { Smartened } from './smarten';

/**
 * What a mark was is sometimes known only by the character behind it: ‘90 may begin a quote, ‘90s is a decade. Gives
 * what stands instead before that character, or null.
 */
export function secondThought(
  before: string,
  typed: string,
  delimiters: Delimiters,
  language: string,
): Smartened | null {
  const thoughts = [hebrewMark, wordMark, decade, clippedWord, address];
  for (const think of thoughts) {
    const found = think(before, typed, delimiters, language);
    if (found) return found;
  }
  return null;
}

type Thought = (
  before: string,
  typed: string,
  delimiters: Delimiters,
  language: string,
) => Smartened | null;

/** A letter behind ” in the midst of a Hebrew word: the mark was a gershayim. */
const hebrewMark: Thought = (before, typed) => {
  const mark = /[\u05d0-\u05ea]([”’])$/.exec(before)?.[1];
  if (!mark || !/^[\u05d0-\u05ea]$/.test(typed)) return null;
  return { text: mark === '”' ? '״' : '׳', deleteBefore: 1 };
};

/** A letter right behind a mark that closed a quote within another, or behind a prime: the mark was an apostrophe. */
const wordMark: Thought = (before, typed, { alternate }) => {
  const [last, mark] = [before.at(-2) ?? '', before.at(-1) ?? ''];
  const isWord = isSpacedLetter(last) && isSpacedLetter(typed) && mark === alternate.close;
  // 5′x7′ are sizes, 6′S is a latitude.
  const isNumber = /\d/.test(last) && mark === '′' && /^(?!x)\p{Ll}$/u.test(typed);
  return mark !== '’' && (isWord || isNumber) ? { text: '’', deleteBefore: 1 } : null;
};

/** ‘90 and what only a decade goes on with: ’90s, ’90er, ’90-an. */
const decade: Thought = (before, typed, delimiters, language) => {
  const [, mark = '', years] = /(?<![\p{L}\p{N}])(\D)(\d\d)$/u.exec(before.slice(-4)) ?? [];
  if (!isSingleOpening(mark, delimiters) || !goesOnDecade(typed, language)) return null;
  return { text: `’${years}`, deleteBefore: 3 };
};

/** ‘n or ‘twas and what ends a word. */
const clippedWord: Thought = (before, typed, delimiters, language) => {
  if (/^[\p{L}\p{M}\p{N}]$/u.test(typed)) return null;
  const [, mark = '', word] = /(?<![\p{L}\p{N}])(\W)(\p{L}{1,5})$/u.exec(before.slice(-8)) ?? [];
  if (!word || !isClipped(word, language)) return null;
  const outside = before.slice(0, -word.length - 1);
  if (!isSingleOpening(mark, delimiters) && !isOpeningWithin(mark, outside, delimiters))
    return null;
  return { text: `’${word}`, deleteBefore: word.length + 1 };
};

/** An @ behind a word with a dash in it: it is an address, whose two hyphens were none. */
const address: Thought = (before, typed) => {
  if (typed !== '@') return null;
  const [, name] =
    /[\p{L}\p{N}]([–—][\p{L}\p{N}.+_–—-]+)$/u.exec(lastWord(before.slice(-64))) ?? [];
  return name ? { text: name.replace(/[–—]/g, '--'), deleteBefore: name.length } : null;
};

function isSingleOpening(mark: string, { primary, alternate }: Delimiters): boolean {
  return /[‘‚]/.test(mark) && (mark === primary.open || mark === alternate.open);
}

/** Whether ' makes this mark within the quote that is open there: ‘get “em, where ' is for quotes on the outside. */
function isOpeningWithin(mark: string, outside: string, delimiters: Delimiters): boolean {
  const outer = openQuotes(outside, delimiters).open.at(-1);
  const level = outer && levelOf("'", outer, delimiters);
  return Boolean(level) && delimiters[level!].open === mark;
}
