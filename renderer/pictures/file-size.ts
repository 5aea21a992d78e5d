/** From one on the next is used; of each so many bytes. */
const UNITS = [
  ['megabyte', 1_000_000],
  ['kilobyte', 1000],
  ['byte', 1],
] as const;

/** A number of bytes as people say it, in the language (BCP 47): `3.4 MB`. */
export function fileSize(bytes: number, language: string): string {
  const [unit, each] = UNITS.find(([, least]) => bytes >= least) ?? (['byte', 1] as const);
  const value = bytes / each;
  return new Intl.NumberFormat(language, {
    ...{ style: 'unit', unit, unitDisplay: 'short' },
    maximumFractionDigits: value < 10 && each > 1 ? 1 : 0,
  }).format(value);
}
