import { foldCharacter, UNSPACED } from './fold';

/** A word as it is searched for, and where it stands in the text it was taken from. */
export interface Token {
  /** Folded. */
  readonly text: string;
  /** UTF-16 offsets in the text as it was before folding; `end` is behind the last character. */
  readonly start: number;
  readonly end: number;
}

/** The words of a text; of a script without spaces, its characters. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Open[] = [];
  let last: Open | undefined;
  let isOpen = false;
  for (let start = 0, offset = 0; start < text.length; start = offset) {
    const code = text.codePointAt(start)!;
    offset += code > 0xffff ? 2 : 1;
    const parts = known.get(code) ?? partsOf(code);
    // What is not heard belongs to the letter it stands on.
    if (parts.length === 0 && last?.end === start) last.end = offset;
    for (const { text, kind } of parts) {
      if (kind === 'letter' && isOpen && last) {
        last.text += text;
        last.end = offset;
      } else if (kind !== 'other') {
        last = { text, start, end: offset };
        tokens.push(last);
      }
      isOpen = kind === 'letter';
    }
  }
  return tokens;
}

/** Whether a token is a character of a script without spaces: it is whole, and never the beginning of a word. */
export function isUnspaced(token: string): boolean {
  return UNSPACED.test(token);
}

interface Open {
  text: string;
  start: number;
  end: number;
}

/** A character of the fold of a character. */
interface Part {
  readonly text: string;
  readonly kind: 'letter' | 'unspaced' | 'other';
}

/** By code point. */
const known = new Map<number, readonly Part[]>();

function partsOf(code: number): readonly Part[] {
  const parts = Array.from(foldCharacter(code), (text) => ({ text, kind: kindOf(text) }));
  known.set(code, parts);
  return parts;
}

function kindOf(part: string): Part['kind'] {
  if (part <= '\x7f') return /[a-z0-9]/i.test(part) ? 'letter' : 'other';
  return UNSPACED.test(part) ? 'unspaced' : 'letter';
}
