import type { Version } from '../../app/ipc/records';

/** The story as it is on screen, among the versions. */
export const NOW = 'now';

/** What a version is compared with: the story as it is, the version before it, or any by its id. */
export type Against = typeof NOW | 'previous' | (string & {});

/** Two states of the story by their ids, the older one first; with nothing to compare, both are the same. */
export interface ComparedPair {
  readonly before: string;
  readonly after: string;
}

/** Which two states are shown; `versions` are newest first. */
export function comparedPair(
  versions: readonly Version[],
  chosen: string,
  against: Against,
): ComparedPair {
  const ids = [NOW, ...versions.map(({ id }) => id)];
  const place = ids.indexOf(chosen);
  const wanted = against === 'previous' || against === chosen ? ids[place + 1] : against;
  const other = wanted === undefined ? -1 : ids.indexOf(wanted);
  if (place < 0 || other < 0) return { before: chosen, after: chosen };
  return other > place
    ? { before: ids[other]!, after: chosen }
    : { before: chosen, after: ids[other]! };
}
