import type { VersionReason } from '../ipc/records';

/**
 * Which versions stay as they grow old:
 *
 * | version                                                   | stays                                    |
 * | --------------------------------------------------------- | ---------------------------------------- |
 * | the first and the last of all                             | for ever                                 |
 * | kept before a restore, a merge, a take-over, a correction | for ever                                 |
 * | the last of its day                                       | for ever                                 |
 * | the last of its hour                                      | until it is seven days old               |
 * | any other                                                 | until it is 24 hours old                 |
 *
 * The clock may have been set back between two versions. So the last of a day or an hour is both the one with the
 * latest time and the one that came last, and what seems to lie in the future is new.
 */
export interface Thinned {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly reason: VersionReason;
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

const FOR_EVER: ReadonlySet<VersionReason> = new Set(['restore', 'merge', 'take-over', 'sources']);

/** Whether a version that was kept for this reason is never thinned away. */
export function staysForEver(reason: VersionReason): boolean {
  return FOR_EVER.has(reason);
}

/**
 * The versions that stay, in the order given, which is the order they came in. `dayOf` names the user's day that a time
 * belongs to. Thinning often and thinning once come to the same.
 */
export function thin<Version extends Thinned>(
  versions: readonly Version[],
  now: number,
  dayOf: (time: number) => string,
): readonly Version[] {
  const ofDay = lastOfEach(versions, dayOf);
  const ofHour = lastOfEach(versions, (time) => Math.floor(time / HOUR));
  return versions.filter((version, index) => {
    const age = now - version.time;
    return (
      index === 0 ||
      index === versions.length - 1 ||
      staysForEver(version.reason) ||
      age < DAY ||
      ofDay.has(version) ||
      (age < WEEK && ofHour.has(version))
    );
  });
}

/** The last of each group, by their times and by their order. */
function lastOfEach<Version extends Thinned, Group>(
  versions: readonly Version[],
  groupOf: (time: number) => Group,
): ReadonlySet<Version> {
  const latest = new Map<Group, Version>();
  const newest = new Map<Group, Version>();
  for (const version of versions) {
    const group = groupOf(version.time);
    newest.set(group, version);
    if (version.time >= (latest.get(group)?.time ?? -Infinity)) latest.set(group, version);
  }
  return new Set([...latest.values(), ...newest.values()]);
}
