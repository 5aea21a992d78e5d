import type { Block } from '../article';
import { blockKey } from './block-key';
import { matchEqual } from './match-equal';
import { pairSimilar } from './pair-similar';

/** One step through two bodies at once; the numbers are places in them. */
export type Step =
  | { readonly kind: 'same' | 'changed'; readonly before: number; readonly after: number }
  | { readonly kind: 'removed'; readonly before: number }
  | { readonly kind: 'added'; readonly after: number };

/** So many blocks that are on both sides may stand in another order. */
const MOST_EDITS = 1000;

/**
 * Lays two bodies side by side: equal blocks first, then, between those, blocks that have words in common. Every block
 * of both is in one step, in its order. A block that moved is removed at one place and added at the other.
 */
export function alignBlocks(before: readonly Block[], after: readonly Block[]): readonly Step[] {
  const steps: Step[] = [];
  let [old, young] = [0, 0];
  const passTo = (nextOld: number, nextYoung: number) => {
    const [removed, added] = [range(old, nextOld), range(young, nextYoung)];
    steps.push(...pairSimilar(before, after, removed, added));
    [old, young] = [nextOld + 1, nextYoung + 1];
  };
  for (const match of matchEqual(before.map(blockKey), after.map(blockKey), MOST_EDITS)) {
    passTo(...match);
    steps.push({ kind: 'same', before: match[0], after: match[1] });
  }
  passTo(before.length, after.length);
  return steps;
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
