import type { Place } from './suggestion';

/** Head of a Markdown file, which is no text of the story. */
const FRONT_MATTER = /^\ufeff?---[^\S\n]*\n(?:[^\n]*\n)*?---[^\S\n]*(?:\n|$)/;

/** In wire copy a line is no longer than so much. */
const WIRE_LINE = 100;

/**
 * The paragraphs of a text: its lines, or what stands between blank lines where a text is broken into short ones. Front
 * matter is left out.
 */
export function paragraphsOf(text: string): readonly Place[] {
  const from = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  const lines = linesOf(text, from);
  return isBroken(lines) ? joinLines(lines) : lines.filter(hasWords);
}

function linesOf(text: string, from: number): readonly Place[] {
  const lines: Place[] = [];
  for (let start = from; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found;
    lines.push(trimmed(text, start, next));
    start = next + 1;
  }
  return lines;
}

function trimmed(text: string, from: number, to: number): Place {
  let [start, end] = [from, to];
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return { start, end };
}

function isSpace(text: string, index: number): boolean {
  return /\s/.test(text.charAt(index));
}

function hasWords({ start, end }: Place): boolean {
  return start < end;
}

/** Lines that were broken to a width: none is long, and blocks of several are parted by blank lines. */
function isBroken(lines: readonly Place[]): boolean {
  if (lines.some(({ start, end }) => end - start > WIRE_LINE)) return false;
  const blank = lines.slice(0, -1).some((line) => !hasWords(line));
  return blank && lines.some((line, index) => hasWords(line) && endsWide(line, lines[index + 1]));
}

function endsWide(line: Place, next: Place | undefined): boolean {
  return line.end - line.start > WIRE_LINE / 2 && next !== undefined && hasWords(next);
}

function joinLines(lines: readonly Place[]): readonly Place[] {
  const joined: Place[] = [];
  lines.forEach((line, index) => {
    const last = joined.at(-1);
    if (!hasWords(line)) return;
    if (last && index > 0 && hasWords(lines[index - 1]!)) {
      joined[joined.length - 1] = { start: last.start, end: line.end };
    } else {
      joined.push(line);
    }
  });
  return joined;
}
