import type { QuoteKind } from '../../app/article';

/** Words between a pair of quotation marks of one kind. */
const QUOTED = /“([^”]*)[”“]|„([^“”]*)[“”]|"([^"]*)"|«([^»]*)»|»([^«]*)«|‘([^’]*)’|「([^」]*)」/gu;

/** Fewer words are a phrase, whatever stands around them. */
const SENTENCE_WORDS = 4;

/**
 * The kind that marked words most likely are: direct when a whole sentence stands in quotation marks, that is some words
 * from a capital letter (or a script without capitals) to a full stop or the comma before "he said".
 */
export function guessKind(text: string): QuoteKind {
  for (const match of text.matchAll(QUOTED)) {
    if (isSentence(match.slice(1).find((words) => words !== undefined) ?? '')) return 'direct';
  }
  return 'partial';
}

function isSentence(words: string): boolean {
  const text = words.trim();
  const begins = !/^\p{Ll}/u.test(text);
  const ends = /[.,!?…。！？؟،]$/u.test(text);
  return begins && (ends || text.split(/\s+/).length >= SENTENCE_WORDS * 2) && longEnough(text);
}

function longEnough(text: string): boolean {
  // Scripts without spaces are counted by their letters.
  return (
    text.split(/\s+/).length >= SENTENCE_WORDS || /[\p{Script=Han}\p{Script=Thai}]{6}/u.test(text)
  );
}
