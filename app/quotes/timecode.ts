/** `12:31`, `1:02:03.5`, `751`, `751,25`: hours and minutes are whole, and a second may have a fraction. */
const TIMECODE = /^(?:(?:(\d{1,4}):)?(\d{1,6}):)?(\d{1,9})(?:[.,](\d{1,9}))?$/;

/**
 * The seconds that a timecode stands for: `h:mm:ss`, `mm:ss` or seconds, each with a fraction or without, in Latin or
 * Arabic digits. Null for what is none, and where a part is more than a clock shows: `1:75`.
 */
export function parseTimecode(text: string): number | null {
  const [whole, hours, minutes, seconds, fraction = ''] = TIMECODE.exec(inLatin(text.trim())) ?? [];
  if (whole === undefined) return null;
  if (minutes !== undefined && Number(seconds) >= 60) return null;
  if (hours !== undefined && Number(minutes) >= 60) return null;
  const rest = Number(`${seconds}.${fraction || '0'}`);
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + rest;
}

/** Seconds as a timecode, to the tenth of a second: `0:12:31`, `1:02:03.5`. What is no time is the beginning. */
export function formatTimecode(seconds: number): string {
  const tenths = Number.isFinite(seconds) ? Math.max(0, Math.round(seconds * 10)) : 0;
  const [hours, minutes] = [Math.floor(tenths / 36_000), Math.floor(tenths / 600) % 60];
  const [rest, tenth] = [Math.floor(tenths / 10) % 60, tenths % 10];
  return `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}${tenth === 0 ? '' : `.${tenth}`}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Arabic digits, those of Persian and Urdu too, and the Arabic decimal sign as they are in a file. */
function inLatin(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace('\u066b', '.');
}
