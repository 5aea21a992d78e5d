import type { Finding } from './check-fields';
import type { Profile } from './profile';

/** How much another check found, by the check's id: `{ tk: 3 }`. */
export type Counts = Readonly<Record<string, number>>;

/** How many things keep a story from being filed: what its profile says is blocking, of all that was found. */
export function countBlockers(
  findings: readonly Finding[],
  { blocking }: Profile,
  others: Counts = {},
): number {
  const own = findings.filter(({ check }) => blocking.includes(check)).length;
  return Object.entries(others)
    .filter(([check]) => blocking.includes(check))
    .reduce((sum, [, count]) => sum + count, own);
}
