import { foldCharacter } from '../text/fold';

/** A text as it is compared, and from which characters of the text each unit of it comes. */
export interface Folding {
  readonly text: string;
  /** Where the character begins that the unit of this index comes from. */
  readonly start: (index: number) => number;
  /** Where it ends, the accents on it included. */
  readonly end: (index: number) => number;
}

/** Typed from the keyboard, these find what typography made of them. */
const QUOTATION_MARKS: Readonly<Record<string, string>> = {
  ...{ '‘': "'", '’': "'", '‚': "'", '‛': "'", ʼ: "'" },
  ...{ '“': '"', '”': '"', '„': '"', '‟': '"' },
};

const same = (index: number) => index;
const next = (index: number) => index + 1;

/**
 * Folds a text as the library's search does, with two differences: signs stay what they are, since somebody may look
 * for a dash, and curly quotation marks are straight.
 */
export function foldForFinding(text: string): Folding {
  // Of ASCII only the case changes.
  if (/^[\0-\x7f]*$/.test(text)) return { text: text.toLowerCase(), start: same, end: next };
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (let start = 0, end = 0; start < text.length; start = end) {
    const code = text.codePointAt(start)!;
    end += code > 0xffff ? 2 : 1;
    const part = known.get(code) ?? foldOne(code);
    folded += part;
    while (starts.length < folded.length) {
      starts.push(start);
      ends.push(end);
    }
    if (part === '' && isMark(text.slice(start, end))) stretch(ends, start, end);
  }
  return { text: folded, start: (index) => starts[index]!, end: (index) => ends[index]! };
}

/** An accent belongs to the letter before it, all of whose units end where the accent does. */
function stretch(ends: number[], from: number, to: number): void {
  for (let index = ends.length - 1; ends[index] === from; index -= 1) ends[index] = to;
}

function isMark(character: string): boolean {
  return /^\p{M}/u.test(character);
}

/** By code point. */
const known = new Map<number, string>();

function foldOne(code: number): string {
  const character = String.fromCodePoint(code);
  const folded = QUOTATION_MARKS[character] ?? foldCharacter(code);
  const isSign = folded !== '' && folded.trim() === '' && !/\s/.test(character);
  const kept = isSign ? character : folded;
  known.set(code, kept);
  return kept;
}
