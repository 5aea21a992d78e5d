import type { Lone } from './evidence';

/** So many words in marks a headline may have. */
const MOST = 3;

/**
 * Words in marks of the first paragraph are often taken from a quote further down: that quote, for each that has one.
 */
export function echoesOf(candidates: readonly Lone[]): ReadonlyMap<Lone, Lone> {
  const first = candidates
    .slice(0, MOST)
    .filter(({ story, index }) => story.paragraphs[index] === 0);
  const echoes = new Map<Lone, Lone>();
  for (const one of first) {
    const below = candidates.filter(isSaidBelow);
    const echo =
      below.find((other) => hasPhrase(other, one)) ?? below.find((other) => hasWords(other, one));
    if (echo && one.words.keys.length > 0) echoes.set(one, echo);
  }
  return echoes;
}

function isSaidBelow({ story, index, attribution }: Lone): boolean {
  return (
    story.paragraphs[index] !== 0 && attribution.source !== null && attribution.reach !== 'none'
  );
}

function hasPhrase(other: Lone, one: Lone): boolean {
  return phraseOf(other).includes(phraseOf(one));
}

function phraseOf({ words }: Lone): string {
  return ` ${words.keys.join(' ')} `;
}

/** Fewer words are met by chance. */
const FEWEST = 3;

/** A headline may put the words in another order. */
function hasWords({ words }: Lone, { words: { keys } }: Lone): boolean {
  return keys.length >= FEWEST && keys.every((key) => words.keys.includes(key));
}
