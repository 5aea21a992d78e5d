import { UNSPACED } from '../text/fold';

/** Where a quotation mark is typed or stands. */
export interface Place {
  readonly before: string;
  readonly after: string;
  /** A quote is open that the mark could close. */
  readonly isOpen: boolean;
}

/** Whether a quotation mark at this place opens a quote, by what stands around it. */
export function isOpeningPlace({ before, after, isOpen }: Place): boolean {
  const last = lastSeen(before);
  if (last === '' || /[\s\p{Ps}/¿¡]/u.test(last)) return true;
  if (/[‒–—―]/.test(last)) return !isOpen || /^[\p{L}\p{N}]/u.test(after);
  return !isOpen && (/[:=]/.test(last) || isUnspaced(last));
}

/** Whether both neighbours are letters, of a script whose words stand apart. */
export function isBetweenLetters(before: string, after: string): boolean {
  const last = lastSeen(before);
  return isSpacedLetter(last) && /^\p{L}/u.test(after);
}

/** Whether a word or a number begins here. */
export function startsWord(before: string, after: string): boolean {
  const last = lastSeen(before);
  return (last === '' || /\s/.test(last)) && /^[\p{L}\p{N}]/u.test(after);
}

/** A letter that belongs to a word with others: words of some scripts stand without spaces between. */
export function isSpacedLetter(character: string): boolean {
  return isLetter(character) && !isUnspaced(character);
}

/** The last character that is seen: no joiner, soft hyphen or sign of direction. Empty where there is none. */
export function lastSeen(text: string): string {
  return /\P{Cf}(?=\p{Cf}*$)/u.exec(text.slice(-16))?.[0] ?? '';
}

/** What stands at the end of a text without white space in it. An expression would begin at every character. */
export function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && !/\s/.test(text[start - 1]!)) start -= 1;
  return text.slice(start);
}

export function firstWord(text: string): string {
  return /^\S*/.exec(text)![0];
}

function isLetter(character: string): boolean {
  return /^[\p{L}\p{M}]$/u.test(character);
}

/** Letters and signs that are set without spaces, so that a quote begins right behind one. */
function isUnspaced(character: string): boolean {
  return UNSPACED.test(character) || /[\u3000-\u303f\uff00-\uffef]/.test(character);
}
