import { splitCredit } from './credit';
import { endsSentence } from './sentence';

/** Longer lines than these are paragraphs, not lines of a column; shorter ones are verse or a list. */
const WIDEST = 120;
const NARROWEST = 40;

/** What stands between a line and the next once the layout is gone; null where a paragraph ends. */
export type Joint = '' | ' ' | null;

/**
 * Paragraphs from lines; `groups` are the runs of lines that stand without a blank line between them. Where the text
 * is plainly set in lines of one width, lines are joined to paragraphs and the layout (line ends, indentation) goes;
 * otherwise every line is a paragraph.
 */
export function joinWrapped(groups: readonly (readonly string[])[]): string[] {
  const joints = findJoints(groups);
  return joints
    ? groups.flatMap((group, index) => joinGroup(group, joints[index] ?? []))
    : groups.flat();
}

/** For each line of each group but its last what comes behind it; null if the text is not set in lines of one width. */
export function findJoints(
  groups: readonly (readonly string[])[],
): readonly (readonly Joint[])[] | null {
  const width = columnWidth(groups);
  return width === null ? null : groups.map((group) => jointsOf(group, width));
}

function jointsOf(group: readonly string[], width: number): readonly Joint[] {
  return group.slice(1).map((next, index) => {
    const line = group[index] ?? '';
    return endsParagraph(line, next, width) ? null : between(line, next.trimStart());
  });
}

function joinGroup(group: readonly string[], joints: readonly Joint[]): string[] {
  const paragraphs: string[][] = [];
  group.forEach((line, index) => {
    const joint = joints[index - 1] ?? null;
    if (joint === null) paragraphs.push([line.trimStart()]);
    else paragraphs.at(-1)?.push(joint, line.trimStart());
  });
  return paragraphs.map((parts) => parts.join(''));
}

function endsParagraph(line: string, next: string, width: number): boolean {
  if (startsParagraph(line, next)) return true;
  // A credit that goes on in the next line.
  if (line.lastIndexOf('[') > line.lastIndexOf(']')) return false;
  const room = roomLeft(line, next, width);
  return room >= 0 && (endsSentence(line) || room > width / 4);
}

/** The next line opens a paragraph whatever the width of this one. */
function startsParagraph(line: string, next: string): boolean {
  return indent(next) > indent(line) || BULLET.test(next) || splitCredit(line) !== null;
}

/** How much more than the next line's first word would have fitted; below 0, the line had to end here. */
function roomLeft(line: string, next: string, width: number): number {
  const word = next.trimStart();
  const end = word.search(/\s/);
  return width - line.length - 1 - (UNSPACED_START.test(word) ? 1 : end < 0 ? word.length : end);
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}

/**
 * The width the text is set to, or null if it is not set in lines. It is when most lines end where the next word would
 * not have fitted, in the middle of a sentence, and the next goes on as a sentence does.
 */
function columnWidth(groups: readonly (readonly string[])[]): number | null {
  let width = 0;
  for (const line of groups.flat()) {
    // An address is never broken.
    if (line.length > WIDEST && line.trimStart().includes(' ')) return null;
    if (line.length <= WIDEST) width = Math.max(width, line.length);
  }
  if (width < NARROWEST) return null;

  let breaks = 0;
  let needed = 0;
  let capitals = 0;
  for (const group of groups) {
    group.forEach((line, index) => {
      const next = group[index + 1];
      if (next === undefined || startsParagraph(line, next)) return;
      breaks += 1;
      if (roomLeft(line, next, width) >= 0 || endsSentence(line)) return;
      needed += 1;
      if (/^[^\p{L}]*\p{Lu}/u.test(next)) capitals += 1;
    });
  }
  return needed >= 2 && needed >= breaks / 2 && capitals <= needed * 0.7 ? width : null;
}

const BULLET = /^\s*[-*•–—·]\s/;

/** Scripts that put no space between words. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const UNSPACED_START = new RegExp(`^${UNSPACED}`, 'u');
const UNSPACED_END = new RegExp(`(?:${UNSPACED}|[、。，])$`, 'u');

/** What stands between two lines of a paragraph once they are one. */
function between(line: string, next: string): '' | ' ' {
  const solid = UNSPACED_START.test(next) && UNSPACED_END.test(line);
  // "co-" and "operation": whether the hyphen belongs there only a reader can tell, so it stays.
  const hyphen = /\p{L}-$/u.test(line) && /^\p{Ll}/u.test(next);
  return solid || hyphen ? '' : ' ';
}
