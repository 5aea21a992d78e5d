/**
 * The character styles of a run of text, in the one order in which they are always listed. A fixed order makes two
 * runs with the same marks equal as values.
 */
export const MARKS = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'subscript',
  'superscript',
  'code',
] as const;

export type Mark = (typeof MARKS)[number];

/** The same marks without repeats, in the order of {@link MARKS}. */
export function sortMarks(marks: Iterable<Mark>): readonly Mark[] {
  const present = new Set(marks);
  return MARKS.filter((mark) => present.has(mark));
}
