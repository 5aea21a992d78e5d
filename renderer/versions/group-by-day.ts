import type { Version } from '../../app/ipc/records';

/** The versions of one day, newest first. */
export interface VersionDay {
  /** The day's first moment, milliseconds since 1970. */
  readonly start: number;
  readonly versions: readonly Version[];
}

/** Puts versions, newest first, into the days of this computer's clock and calendar. */
export function groupByDay(versions: readonly Version[]): readonly VersionDay[] {
  const days: { start: number; versions: Version[] }[] = [];
  for (const version of versions) {
    const start = startOfDay(version.time);
    const last = days.at(-1);
    if (last?.start === start) last.versions.push(version);
    else days.push({ start, versions: [version] });
  }
  return days;
}

/** "Today", "yesterday", else the day in full. */
export function dayName(start: number, now: number, language: string): string {
  // Days are not all of one length: where the clock is put forward or back one has 23 hours or 25.
  const ago = Math.round((startOfDay(now) - start) / (24 * 60 * 60 * 1000));
  if (ago === 0 || ago === 1) {
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-ago, 'day');
  }
  return new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(start);
}

/** The time of day. */
export function timeName(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' }).format(time);
}

/** Day and time, where the day does not stand beside it. */
export function momentName(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(time);
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
