import { isWord, splitWords } from '../text/words';

/** How often each word stands in a text, upper and lower case taken for the same. */
export interface WordBag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

export function wordBag(text: string): WordBag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const token of splitWords(text)) {
    if (!isWord(token)) continue;
    const folded = token.toLowerCase();
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
    size += 1;
  }
  return { counts, size };
}

/** How many words two texts share, from 0 (none) to 1 (all): the Dice coefficient. Texts without words share none. */
export function similarity(one: WordBag, other: WordBag): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [small, large] = one.counts.size < other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of small.counts) {
    shared += Math.min(count, large.counts.get(word) ?? 0);
  }
  return (2 * shared) / (one.size + other.size);
}
