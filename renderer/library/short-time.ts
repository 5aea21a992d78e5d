const DAY = 24 * 60 * 60 * 1000;

/** When something was, as short as it can be told apart: the hour today, the weekday this week, else the day. */
export function shortTime(time: number, now: number, language: string): string {
  const then = new Date(time);
  const today = new Date(now);
  if (then.toDateString() === today.toDateString()) {
    return format(time, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  }
  if (time < now && now - time < 6 * DAY) return format(time, language, { weekday: 'short' });
  const sameYear = then.getFullYear() === today.getFullYear();
  return format(time, language, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
}

// Making a formatter costs more than using it.
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function format(time: number, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = language + Object.keys(options).join();
  const known = FORMATS.get(key) ?? new Intl.DateTimeFormat(language, options);
  FORMATS.set(key, known);
  return known.format(time);
}
