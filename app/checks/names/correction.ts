import type { Place } from '../../quotes/suggestion';
import { nameWords } from './words';

/** Words that are to stand at a place of the words that were found. */
export interface NameCorrection extends Place {
  readonly words: string;
}

/**
 * What makes wrong words right: only the words that differ are replaced, so that all others keep what they are set in.
 * Words that do not match one by one are replaced as a whole.
 */
export function correctionsOf(found: string, expected: string): readonly NameCorrection[] {
  const [wrong, right] = [nameWords(found), nameWords(expected)];
  if (wrong.length !== right.length) return [{ start: 0, end: found.length, words: expected }];
  return wrong.flatMap(({ start, end }, index) => {
    const words = expected.slice(right[index]!.start, right[index]!.end);
    return found.slice(start, end) === words ? [] : [{ start, end, words }];
  });
}
