import { isUnspaced, tokensOf } from '../text/tokens';

/** One thing to find: a word, or words that stand one behind the other. */
export interface Term {
  /** As it was written. */
  readonly typed: string;
  /** Folded; at least one. */
  readonly tokens: readonly string[];
  /** The last token may go on. */
  readonly isPrefix: boolean;
}

/** What to find: all of these. */
export type Query = readonly Term[];

/** Quotation marks of all sorts: people type what their keyboard has. */
const QUOTATION_MARK = /["“”„‟«»＂「」『』]/;

/** Nobody searches for more; a pasted page would only take long. */
const MOST_TERMS = 24;

/**
 * Reads what somebody typed into a search box. Words between quotation marks are a phrase; of the others, the last may
 * be unfinished, and so may a phrase that is not closed. Nothing else means anything but itself.
 */
export function readQuery(text: string): Query {
  const parts = text.split(QUOTATION_MARK);
  const terms = parts.flatMap((part, index) => {
    const isLast = index === parts.length - 1;
    const isPhrase = index % 2 === 1;
    return isPhrase ? phrase(part, isLast) : words(part, isLast);
  });
  const known = new Map(terms.map((term) => [`${term.isPrefix} ${term.tokens.join(' ')}`, term]));
  return [...known.values()].slice(0, MOST_TERMS);
}

function words(part: string, isLast: boolean): Query {
  const terms = part.split(/\s+/).flatMap((word) => phrase(word, false));
  const last = terms.pop();
  return last ? [...terms, isLast ? unfinished(last) : last] : [];
}

function phrase(part: string, isUnfinished: boolean): Query {
  const tokens = tokensOf(part);
  if (tokens.length === 0) return [];
  const typed = part.slice(tokens[0]!.start, tokens.at(-1)!.end);
  const term = { typed, tokens: tokens.map(({ text }) => text), isPrefix: false };
  return [isUnfinished ? unfinished(term) : term];
}

function unfinished(term: Term): Term {
  return { ...term, isPrefix: !isUnspaced(term.tokens.at(-1)!) };
}
