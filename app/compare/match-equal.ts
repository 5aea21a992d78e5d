import { diffArrays } from 'diff';

/** Places of the same thing on both sides. */
export type Match = readonly [before: number, after: number];

/**
 * The longest row of things that stand on both sides in the same order (Myers's algorithm). Where it would take more
 * than `mostEdits` removals and additions to get from one side to the other, only what both begin and end with: the
 * work grows with the square of them.
 */
export function matchEqual(
  before: readonly string[],
  after: readonly string[],
  mostEdits: number,
): readonly Match[] {
  // What is on one side only has no match. Without it a text that was changed all over costs little.
  const [old, young] = [placesIn(before, after), placesIn(after, before)];
  const changes = diffArrays(
    old.map((place) => before[place]!),
    young.map((place) => after[place]!),
    { maxEditLength: mostEdits },
  ) as ReturnType<typeof diffArrays<string>> | undefined;
  if (!changes) return matchEnds(before, after);
  const matches: Match[] = [];
  let [left, right] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      for (let step = 0; step < count; step += 1) {
        matches.push([old[left + step]!, young[right + step]!]);
      }
    }
    if (!added) left += count;
    if (!removed) right += count;
  }
  return matches;
}

function placesIn(list: readonly string[], other: readonly string[]): readonly number[] {
  const there = new Set(other);
  return [...list.keys()].filter((place) => there.has(list[place]!));
}

function matchEnds(before: readonly string[], after: readonly string[]): readonly Match[] {
  const shortest = Math.min(before.length, after.length);
  const head: Match[] = [];
  while (head.length < shortest && before[head.length] === after[head.length]) {
    head.push([head.length, head.length]);
  }
  const tail: Match[] = [];
  while (
    tail.length < shortest - head.length &&
    before.at(-1 - tail.length) === after.at(-1 - tail.length)
  ) {
    tail.push([before.length - 1 - tail.length, after.length - 1 - tail.length]);
  }
  return [...head, ...tail.reverse()];
}
