/** ExifTool's `2024:03:22 00:23:02.5+00:00`, of which all behind the year may be missing. */
const MOMENT =
  /^(\d{4})(?::(\d\d)(?::(\d\d)(?: (\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/**
 * When a photo was taken, as ISO 8601 as far as it is known: `2024`, `2024-03-22`, `2024-03-22T00:23:02+00:00`; without
 * an offset where the camera does not say its zone. Null for what is no date: cameras without a clock write zeros.
 */
export function photoMoment(text: string): string | null {
  const found = MOMENT.exec(text.trim());
  if (!found) return null;
  const [, year, month, day, time, offset] = found;
  if (year === '0000' || month === '00') return null;
  if (day === '00') return `${year}-${month}`;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  return time === undefined ? date : `${date}T${time}${offset ?? ''}`;
}
