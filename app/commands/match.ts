import { fold } from '../text/fold';

/** What something is found by, the best name first: in the interface's language, in English, other words for it. */
export type Names = readonly string[];

/** How well words fit, the less the better: each is the lowest number of its kind. */
const FIT = { whole: 0, beginning: 1, words: 2, across: 3, within: 4 };

/**
 * How well something is named by what somebody typed, or null where it is not: 0 is best. Case and diacritics do not
 * count; each word typed has to begin a word of the names, or all stand anywhere in one.
 */
export function fitOf(typed: string, names: Names): number | null {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return FIT.whole;
  const known = names.map(wordsOf);
  let best: number | null = beginAll(wanted, known.flat()) ? FIT.across : null;
  for (const [index, name] of known.entries()) {
    const fit = fitOfName(wanted, name);
    // Of two that fit alike, the better name counts.
    const cost = fit === null ? null : fit + index / (names.length + 1);
    if (cost !== null && (best === null || cost < best)) best = cost;
  }
  return best;
}

/** Those that fit, the best first; of those that fit alike, as they came. */
export function findByName<Thing>(
  typed: string,
  things: readonly Thing[],
  namesOf: (thing: Thing) => Names,
): readonly Thing[] {
  return things
    .map((thing) => ({ thing, fit: fitOf(typed, namesOf(thing)) }))
    .filter((found): found is { thing: Thing; fit: number } => found.fit !== null)
    .sort((one, other) => one.fit - other.fit)
    .map(({ thing }) => thing);
}

function fitOfName(wanted: readonly string[], name: readonly string[]): number | null {
  const typed = wanted.join(' ');
  const whole = name.join(' ');
  if (typed === whole) return FIT.whole;
  if (whole.startsWith(typed)) return FIT.beginning;
  if (beginAll(wanted, name)) return FIT.words;
  return wanted.every((word) => whole.includes(word)) ? FIT.within : null;
}

/** Whether each begins one of the words. */
function beginAll(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every((beginning) => words.some((word) => word.startsWith(beginning)));
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
