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
    const needle = phraseOf(one);
    const echo = candidates.find((other) => isSaidBelow(other) && phraseOf(other).includes(needle));
    if (echo && one.words.keys.length > 0) echoes.set(one, echo);
  }
  return echoes;
}

function isSaidBelow({ story, index, attribution }: Lone): boolean {
  return (
    story.paragraphs[index] !== 0 && attribution.source !== null && attribution.reach === 'near'
  );
}

function phraseOf({ words }: Lone): string {
  return ` ${words.keys.join(' ')} `;
}
