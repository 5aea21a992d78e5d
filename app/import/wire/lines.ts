import { joinWrapped } from './unwrap';

/**
 * The paragraphs of a plain text, one string each. This is the one place where a text changes on its way in, and only
 * white space and what cannot be shown do:
 * - Every line end (CRLF, CR, LF, NEL, vertical tab, form feed, U+2028, U+2029) ends a paragraph, and lines on which
 *   nothing can be seen only separate. A text set in lines of one width is joined again, see {@link joinWrapped}.
 * - Spaces and tabs at the end of a line go, and so does a byte order mark before the first letter.
 * - NUL and halves of surrogate pairs, which no file can hold, become U+FFFD.
 *
 * All else stays: no-break and zero-width spaces, joiners, direction marks, soft hyphens, tabs and double spaces in
 * the line, indentation, the form (NFC or not) of the letters.
 */
export function wireLines(text: string): string[] {
  const groups: string[][] = [[]];
  for (const line of text.toWellFormed().replaceAll('\0', '\uFFFD').split(LINE_END)) {
    const isFirst = groups.length === 1 && groups[0]?.length === 0;
    if (INVISIBLE.test(line)) {
      if (!isFirst) groups.push([]);
    } else {
      groups.at(-1)?.push(trimLineEnd(isFirst ? line.replace(/^\uFEFF+/, '') : line));
    }
  }
  return joinWrapped(groups.filter((group) => group.length > 0));
}

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

const INVISIBLE = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

/** A pattern such as `[ \t]+$` would take quadratic time on a long run of spaces inside the line. */
function trimLineEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
  return line.slice(0, end);
}
