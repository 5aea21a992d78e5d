const NORM =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:T?(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** The day of a date as NITF has it, `YYYYMMDDTHHMMSS-HHMM` or with marks between the parts; empty for another text. */
export function dayOf(norm: string): string {
  const [, year, month, day] = NORM.exec(norm) ?? [];
  return year === undefined ? '' : `${year}-${month}-${day}`;
}

/** The same as ISO 8601 with its offset; without one, as the text has it. Empty for another text, and a day alone. */
export function momentOf(norm: string): string {
  const [, , , , hours, minutes, seconds = '00', offset = ''] = NORM.exec(norm) ?? [];
  if (hours === undefined) return '';
  const zone = offset.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  return `${dayOf(norm)}T${hours}:${minutes}:${seconds}${zone}`;
}
