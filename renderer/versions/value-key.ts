/** Parts that are one of a few values, by what they are of, with where the names of those values are found. */
const VALUES: Readonly<Record<string, string>> = {
  'field.status': 'status',
  'source.kind': 'versions.source-kind',
  'quote.kind': 'quote.kind',
  'quote.terms': 'quote.terms',
  'quote.status': 'quote',
  'quote.obtained.how': 'quote.how',
  'note.status': 'note',
};

/** The key of what a value is called on screen; null where it is the writer's own words. */
export function valueKey(of: string, part: string, value: string): string | null {
  const values = VALUES[`${of}.${part}`];
  return values === undefined || value === '' ? null : `${values}.${value}`;
}
