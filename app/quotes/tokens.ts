import type { Lexicon } from './lexicon';
import { keyOf } from './lexicon';
import type { MarkedSpan } from './pair-marks';
import type { Place } from './suggestion';

export type TokenKind = 'word' | 'quote' | 'stop' | 'comma' | 'colon' | 'dash' | 'bracket' | 'end';

/** A piece of the reporter's own words; all that stands in marks is one piece. */
export interface Token extends Place {
  readonly kind: TokenKind;
  /** Of a word, see `keyOf`; else empty. */
  readonly key: string;
  readonly isCapital: boolean;
  /** Two capitals and more, and nothing else. */
  readonly isAcronym: boolean;
  /** `Ann’s`: what follows is hers. `end` is before the sign. */
  readonly isPossessive: boolean;
  /** Of words in marks: a full stop is their last sign. */
  readonly endsInStop: boolean;
  /** Of words in marks: a comma is. */
  readonly endsInComma: boolean;
}

const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’.&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`;
const PIECE = new RegExp(`(${WORD})|[.!?؟。…,،;؛:：()\\[\\]—–-]`, 'gu');

const KINDS: Readonly<Record<string, TokenKind>> = {
  ...{ '.': 'stop', '!': 'stop', '?': 'stop', '؟': 'stop', '。': 'stop', '…': 'stop' },
  ...{ ',': 'comma', '،': 'comma', ';': 'comma', '؛': 'comma', ':': 'colon', '：': 'colon' },
  ...{ '(': 'bracket', ')': 'bracket', '[': 'bracket', ']': 'bracket' },
  ...{ '—': 'dash', '–': 'dash', '-': 'dash' },
};

/** The pieces of all paragraphs, each of which closes with an `end`. Takes time by the length of the text. */
export function tokensOf(
  text: string,
  paragraphs: readonly Place[],
  spans: readonly MarkedSpan[],
  lexicon: Lexicon,
): readonly Token[] {
  const tokens: Token[] = [];
  let next = 0;
  // A quote may reach into the next paragraph.
  let from = 0;
  for (const { start, end } of paragraphs) {
    from = Math.max(from, start);
    while (next < spans.length && spans[next]!.start < end) {
      const span = spans[next]!;
      if (from < span.start) pushPieces(tokens, text, { start: from, end: span.start }, lexicon);
      tokens.push(quoteToken(text, span));
      from = span.end;
      next += 1;
    }
    if (from < end) pushPieces(tokens, text, { start: from, end }, lexicon);
    // No paragraph ends within a quote.
    if (from <= end) tokens.push(sign('end', end, end));
  }
  return tokens;
}

function pushPieces(tokens: Token[], text: string, place: Place, lexicon: Lexicon): void {
  const stretch = text.slice(place.start, place.end);
  for (const { 0: piece, 1: word, index } of stretch.matchAll(PIECE)) {
    const start = place.start + index;
    if (word !== undefined) {
      const token = wordToken(word, start, lexicon);
      const isOwner = PLURAL_OWNER.test(
        stretch.slice(index + word.length - 1, index + word.length + 2),
      );
      tokens.push(isOwner ? { ...token, isPossessive: true } : token);
    } else if (piece !== '.' || endsSentence(stretch, index, tokens.at(-1), lexicon))
      tokens.push(sign(KINDS[piece]!, start, start + piece.length));
  }
}

/** `the sailors’ boats`, `Davis’ son`. */
const PLURAL_OWNER = /^s['’]\s/;

function wordToken(word: string, start: number, lexicon: Lexicon): Token {
  const owner = /^(.+)['’]s$/iu.exec(word)?.[1];
  const name = owner ?? word;
  const key = keyOf(name);
  return {
    kind: 'word',
    start,
    end: start + name.length,
    key,
    isCapital: /^\p{Lu}|^\p{Ll}+[-'’]?\p{Lu}/u.test(name),
    isAcronym: /^\p{Lu}{2,}$/u.test(name),
    // `he’s` is `he is`.
    isPossessive: owner !== undefined && lexicon.pronoun(key) === undefined,
    endsInStop: false,
    endsInComma: false,
  };
}

function sign(kind: TokenKind, start: number, end: number): Token {
  return {
    kind,
    start,
    end,
    key: '',
    isCapital: false,
    isAcronym: false,
    isPossessive: false,
    endsInStop: false,
    endsInComma: false,
  };
}

/** The last signs of a quote, its marks among them. */
const LAST_SIGNS = 4;

function quoteToken(text: string, { start, end }: MarkedSpan): Token {
  const signs = text.slice(Math.max(start + 1, end - LAST_SIGNS), end);
  return {
    ...sign('quote', start, end),
    endsInStop: /(?<!\.)[.。][^\p{L}\p{N}.]*$/u.test(signs),
    endsInComma: /[,،][^\p{L}\p{N}.]*$/u.test(signs),
  };
}

/**
 * A full stop behind a title, an initial or a shortened word does not end a sentence, nor one before a small letter, a
 * figure or another sign. `U.N.` ends one only before a word that begins sentences.
 */
function endsSentence(
  stretch: string,
  index: number,
  before: Token | undefined,
  lexicon: Lexicon,
): boolean {
  const behind = stretch.slice(index + 1, index + BEHIND);
  if (/^\s*\p{Ll}|^[,;:)]/u.test(behind)) return false;
  if (before?.kind !== 'word') return true;
  const length = before.end - before.start;
  if (before.key.includes('.')) return beginsSentence(behind, lexicon);
  if (!before.isCapital || length > LONGEST_SHORT) return true;
  if (/^\s\d/.test(behind)) return false;
  return length > 1 && lexicon.title(before.key) === undefined;
}

/** So much of the text behind a full stop is looked at. */
const BEHIND = 16;
/** `Capt`. */
const LONGEST_SHORT = 4;

function beginsSentence(behind: string, lexicon: Lexicon): boolean {
  const word = /^\s*(\p{L}+)/u.exec(behind)?.[1];
  if (word === undefined) return true;
  const key = keyOf(word);
  return (
    lexicon.pronoun(key) !== undefined ||
    (['determiners', 'conjunctions', 'prepositions', 'joining'] as const).some((list) =>
      lexicon.has(list, key),
    )
  );
}
