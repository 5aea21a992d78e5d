import { fold, UNSPACED } from '../text/fold';

/** Who a protected source really is. Kept apart from every story; see `main/protected/vault.ts`. */
export interface RealPerson {
  readonly name: string;
  readonly contact: string;
  readonly notes: string;
}

/** What gives a person away in a text: words in the form in which {@link givesAway} compares them. */
export interface Signs {
  /** Found where they stand as words. */
  readonly words: readonly string[];
  /** Found anywhere, also in the middle of a word: `nilatan` in an address of mail. */
  readonly pieces: readonly string[];
}

/** A part of a name that has fewer letters says nothing by itself. */
const FEWEST_LETTERS = 3;
/** The same for a name written as one word: a short one stands in other words by chance. */
const FEWEST_JOINED = 6;

/** The whole name, its last part, the name as one word, and how to reach them. */
export function signsOf({ name, contact }: Pick<RealPerson, 'name' | 'contact'>): Signs {
  const [whole, reach] = [plain(name), plain(contact)];
  const words = [whole, lastPart(whole), reach].filter((sign) => sign !== '');
  const joined = whole.replaceAll(' ', '');
  const isLong = joined !== whole && joined.length >= FEWEST_JOINED;
  return { words: [...new Set(words)], pieces: isLong ? [joined] : [] };
}

/** The words of a name that are worth looking for in a story, as they are written. */
export function wordsToFind(name: string): readonly string[] {
  const whole = name.trim();
  const parts = whole.split(/\s+/).filter((part) => letters(part) >= FEWEST_LETTERS);
  return [...new Set([whole, parts.at(-1) ?? ''])].filter((words) => words !== '');
}

/** Whether a text gives a person away, however it is written there: with other accents, hyphens, or percent signs. */
export function givesAway(text: string, { words, pieces }: Signs): boolean {
  if (words.length === 0) return false;
  return [plain(text), ...(text.includes('%') ? [plain(unescape(text))] : [])].some((readable) => {
    const spaced = ` ${readable} `;
    return (
      words.some((word) => spaced.includes(UNSPACED.test(word) ? word : ` ${word} `)) ||
      pieces.some((piece) => readable.includes(piece))
    );
  });
}

/** Words without case, accents and signs, with one space between them. */
function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

function lastPart(name: string): string {
  return name.split(' ').findLast((part) => letters(part) >= FEWEST_LETTERS) ?? '';
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** As an address is read; what is no escaped text stays as it is. */
function unescape(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}
