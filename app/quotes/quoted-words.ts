import type { Lexicon } from './lexicon';
import { keyOf } from './lexicon';
import type { MarkedSpan } from './pair-marks';

/** What the words in marks are like, whatever stands around them. */
export interface QuotedWords {
  readonly keys: readonly string[];
  /** How they end: as a sentence, as one that goes on, or neither. */
  readonly ending: 'stop' | 'comma' | 'none';
  /** They begin as a sentence does. Of a script without capitals it is not known, and true. */
  readonly beginsSentence: boolean;
  /** Every word that is written so in titles has a capital. */
  readonly isTitleCase: boolean;
  readonly hasFirstPerson: boolean;
}

const MARKS = /^["“”„‟'‘’‚‛«»‹›「」『』〝〞〟＂″\s]+|["“”„‟'‘’‚‛«»‹›「」『』〝〞〟＂″\s]+$/g;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’.&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** Words are looked at from the beginning of a quote; a long one is no title anyway. */
const ENOUGH = 2000;

export function quotedWords(text: string, span: MarkedSpan, lexicon: Lexicon): QuotedWords {
  const content = text.slice(span.start, span.end).replace(MARKS, '');
  const words = content.slice(0, ENOUGH).match(WORD) ?? [];
  const keys = words.map(keyOf);
  return {
    keys,
    ending: endingOf(content),
    beginsSentence: !lexicon.hasCapitals || /^[^\p{L}]*\p{Lu}/u.test(content),
    isTitleCase: lexicon.hasCapitals && isTitleCase(words, lexicon),
    hasFirstPerson: keys.some((key) => lexicon.has('firstPerson', key)),
  };
}

function endingOf(content: string): QuotedWords['ending'] {
  if (/[.!?؟。…]$/.test(content)) return 'stop';
  return /[,،]$/.test(content) ? 'comma' : 'none';
}

function isTitleCase(words: readonly string[], lexicon: Lexicon): boolean {
  const [first] = words;
  if (first === undefined || /^\p{Ll}/u.test(first)) return false;
  return words.every((word) => !/^\p{Ll}/u.test(word) || lexicon.has('smallInTitles', keyOf(word)));
}
