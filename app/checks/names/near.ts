import type { Lexicon } from '../../quotes/lexicon';
import { languageOf } from '../../text/language';

/** Below so many letters another letter makes another name: `Lee`, `Lea`. */
const SHORTEST = 4;
/** From so many on two slips are one too many for chance. */
const LONG = 8;

/**
 * Whether a word is likely a slip of the hand for another one: one letter more, less, other, or two that changed places;
 * in a long word two such. Both are folded, and not the same.
 */
export function isNear(found: string, expected: string, shortest = SHORTEST): boolean {
  const longest = Math.max(found.length, expected.length);
  if (longest < shortest) return false;
  const limit = Math.min(found.length, expected.length) < LONG ? 1 : 2;
  if (Math.abs(found.length - expected.length) > limit) return false;
  return distance(found, expected) <= limit;
}

/** How many such slips lie between two words (optimal string alignment). */
export function distance(one: string, other: string): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from(other, (_, at) => at)];
  last.push(other.length);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      const isSwapped = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      const costs = [last[at]! + 1, now[at - 1]! + 1, last[at - 1]! + (isSame ? 0 : 1)];
      if (isSwapped && row > 1 && at > 1) costs.push(beforeLast[at - 2]! + 1);
      now.push(Math.min(...costs));
    }
    [beforeLast, last] = [last, now];
  }
  return last[other.length]!;
}

/** So end given names of a man and a woman that are else the same: `Paul`, `Paula`; `Christian`, `Christina`. */
const GIVEN_ENDING = /^(?:|[aeioy]|an|na|ne|in|ine|en|le|el|la|ia|ie|us|as|is|os|ette|elle)$/;

/** Whether two given names that look alike are rather those of two people, of a family most likely. */
export function areTwoGivenNames(one: string, other: string, lexicon: Lexicon): boolean {
  const [first, second] = [lexicon.givenName(one), lexicon.givenName(other)];
  if (first !== undefined && second !== undefined && first !== second) return true;
  const same = sharedBeginning(one, other);
  return GIVEN_ENDING.test(one.slice(same)) && GIVEN_ENDING.test(other.slice(same));
}

/** Languages whose names have one form, of those that the desk writes in; of others nobody knows here. */
const UNINFLECTED = ['en', 'id', 'ms', 'jv', 'su', 'tl', 'vi', 'fr', 'es', 'it', 'pt', 'ar'];
/** An ending of a case is no longer. */
const LONGEST_ENDING = 3;

/** Whether a word is rather another form of the name: several of them, whose something is, or a case of grammar. */
export function isFormOf(found: string, expected: string, language: string): boolean {
  if (found === expected + 's' || found === expected + 'es' || found + 's' === expected)
    return true;
  const same = sharedBeginning(found, expected);
  if (same >= expected.length - 1 && ENGLISH_ENDING.test(found.slice(same))) return true;
  if (languageOf(language) === 'ar' && differInArabicEnding(found, expected)) return true;
  if (UNINFLECTED.includes(languageOf(language))) return false;
  return found.length - same <= LONGEST_ENDING && expected.length - same <= 1;
}

/** Who comes from somewhere, or follows somebody: `Tennessean`. */
const ENGLISH_ENDING = /(?:an|ese|ish|ists?|ism|ites?)$/;

/** Of women, of several, of those who belong to it. */
const ARABIC_ENDING = /^(?:|ي|ه|يه|ات|ون|ين|ان)$/;

function differInArabicEnding(one: string, other: string): boolean {
  const same = sharedBeginning(one, other);
  return ARABIC_ENDING.test(one.slice(same)) && ARABIC_ENDING.test(other.slice(same));
}

function sharedBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
