import type { TFunction } from 'i18next';

/** Seconds as minutes and seconds. */
export function readingTime(t: TFunction, seconds: number): string {
  const time = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
  return t(time.minutes > 0 ? 'status.reading-minutes' : 'status.reading-seconds', time);
}
