import { isUnspaced, tokensOf, type Token } from '../text/tokens';
import type { Query, Term } from './query';

/** Where a term stands in a text, as UTF-16 offsets; `end` is behind it. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** The place of the term in the query. */
  readonly term: number;
}

/** All the places where terms of the query stand, in the order of the text. They may overlap. */
export function findHits(text: string, query: Query): readonly Hit[] {
  const tokens = tokensOf(text);
  const hits: Hit[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    for (let term = 0; term < query.length; term += 1) {
      const last = lastToken(query[term]!, tokens, index);
      if (last) hits.push({ start: tokens[index]!.start, end: last.end, term });
    }
  }
  return hits;
}

/** The token with which the term ends if it begins at the one of this index. */
function lastToken(term: Term, tokens: readonly Token[], index: number): Token | undefined {
  const last = term.tokens.length - 1;
  for (let place = 0; place < last; place += 1) {
    if (tokens[index + place]?.text !== term.tokens[place]) return undefined;
  }
  const token = tokens[index + last];
  const isFound = term.isPrefix
    ? token?.text.startsWith(term.tokens[last]!)
    : token?.text === term.tokens[last];
  return isFound ? token : undefined;
}

/** So many places of one term are enough to choose from. */
const MOST_PLACES = 8;

/**
 * Some of the hits, without folding the text: those that stand in it as they were typed, but for their case. To look at
 * each character of a text takes fifty times as long, and most words are typed as they are written.
 */
export function findPlainHits(text: string, query: Query): readonly Hit[] {
  const lower = text.toLowerCase();
  // A few capitals have a longer small form, and offsets would be wrong.
  if (lower.length !== text.length) return [];
  const hits = query.flatMap((term, number) => plainHits(lower, term, number));
  return hits.sort((a, b) => a.start - b.start);
}

function plainHits(lower: string, term: Term, number: number): Hit[] {
  const words = term.typed.toLowerCase();
  const isJoined = term.tokens.every(isUnspaced);
  const hits: Hit[] = [];
  let start = lower.indexOf(words);
  while (start >= 0 && hits.length < MOST_PLACES) {
    const end = start + words.length;
    const isWhole = isJoined || !(isLetter(lower[start - 1]) || isLetter(lower[end]));
    const begins = term.isPrefix && !isLetter(lower[start - 1]);
    if (isWhole || begins) hits.push({ start, end, term: number });
    start = lower.indexOf(words, end);
  }
  return hits;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);
}
