import { UNSPACED } from './fold';
import { countWords } from './words';

/** Enough to tell how many characters a word has in a text. */
const SAMPLE = 160;

/**
 * About the number of words that the editor shows, for a list of thousands: nothing is cut out of the text, and where
 * words are known by a dictionary only its beginning is looked at.
 */
export function estimateWords(text: string): number {
  if (!UNSPACED.test(text)) return countSpaced(text);
  if (text.length <= SAMPLE) return countWords(text);
  const sample = text.slice(0, SAMPLE).toWellFormed();
  return Math.round((countWords(sample) * text.length) / SAMPLE);
}

/** A word is letters and digits, also with single signs between them: `it’s`, `10:30`, `3,5`, `٣٫٥`. */
function countSpaced(text: string): number {
  let words = 0;
  let state: 'outside' | 'inside' | 'joined' = 'outside';
  for (let index = 0; index < text.length; index += 1) {
    const kind = kindAt(text, index);
    if (kind === LETTER) {
      if (state === 'outside') words += 1;
      state = 'inside';
    } else if (kind === OTHER || state !== 'inside') {
      state = 'outside';
    } else if (kind === JOINER) {
      state = 'joined';
    }
  }
  return words;
}

const [UNKNOWN, LETTER, MARK, JOINER, OTHER] = [0, 1, 2, 3, 4];

/** What each UTF-16 unit is, once it was met. The second half of a character is what the first was. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit >= 0xd800 && unit <= 0xdbff)
    return computeKind(String.fromCodePoint(text.codePointAt(index)!));
  if (kinds[unit] === UNKNOWN) kinds[unit] = computeKind(text.charAt(index));
  return kinds[unit]!;
}

function computeKind(character: string): number {
  if (/[\p{L}\p{N}_]/u.test(character)) return LETTER!;
  if (/[\p{M}\p{Cs}]/u.test(character)) return MARK!;
  return /['’.,:·\u066b\u066c]/.test(character) ? JOINER! : OTHER!;
}
