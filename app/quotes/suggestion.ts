import type { QuoteKind } from '../article/quote';

/** Words of a text and where they stand, in UTF-16 units; `end` is behind the last. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A place with its words: `text.slice(start, end)`. */
export interface Words extends Place {
  readonly text: string;
}

/** What may be a quote, for somebody to accept, change or reject. */
export interface Suggestion extends Words {
  /** Words in marks stand with their marks. */
  readonly kind: QuoteKind;
  /** From 0 to 1: how likely these words are what somebody said. */
  readonly confidence: number;
  /** Who said it, at the place that names them: behind a pronoun it is the name that it stands for. */
  readonly source: Words | null;
  /** The words that say that something was said. */
  readonly cue: Words | null;
  /** The medium by which the words came, where the sentence names one. */
  readonly via: Words | null;
}

export function wordsAt(text: string, { start, end }: Place): Words {
  return { text: text.slice(start, end), start, end };
}
