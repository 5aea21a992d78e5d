import type { Dateline } from '../../article';
import { readDate } from './date';

/** A dateline is short; looking no further keeps the search the same for every length of paragraph. */
const LONGEST = 100;

/**
 * The dateline that opens a story's first paragraph, or null: "KABUL (Reuters) - ", "JAKARTA, 22 November 2025 — ",
 * "Jakarta, CNN Indonesia -- ", "دبي (رويترز) - ". The date is empty unless day, month and year are given.
 *
 * A place alone may be any noun, so one of these must bear it out: an agency, a date, or capitals throughout.
 */
export function findDateline(paragraph: string, language: string): Dateline | null {
  const opening = paragraph.slice(0, LONGEST);
  const dash = SEPARATOR.exec(opening);
  if (!dash || !SENTENCE_START.test(opening.slice(dash.index + dash[0].length))) return null;

  const [, before = '', inBrackets = ''] =
    /^(.*?)(?:\s*\(([^()]+)\))?$/su.exec(opening.slice(0, dash.index)) ?? [];
  const parts = before.split(/[,،、]/).map((part) => part.trim());
  if (WEBSITE.test(parts[0] ?? '')) parts.push(parts.shift() ?? '');
  const [place, rest] = splitAtNumber(parts[0] ?? '');
  if (!looksLikePlace(place)) return null;

  const others = parts.slice(1);
  const date = readDate(
    [rest, ...others, inBrackets].filter((part) => /\p{N}/u.test(part)).join(' '),
    language,
  );
  const agency = inBrackets !== '' || others.some((part) => AGENCY.test(part));
  const borneOut = agency || date !== null || (IN_CAPITALS.test(place) && rest === '');
  return borneOut ? { place, date: date?.complete ?? '' } : null;
}

const SEPARATOR = /\s+[-–—―]{1,3}\s+|\s*—\s*|\.[-–]\s+/u;
const SENTENCE_START = /^["'“‘«([]*[\p{Lu}\p{Lo}\p{N}]/u;
const WEBSITE = /^[\p{L}\p{N}-]+(?:\.\p{L}{2,})+$/u;
/** A word in capitals ("CNN Indonesia") or an address ("KOMPAS.com"). */
const AGENCY = /(?:^|\s)\p{Lu}{2,}(?:\s|$)|^[\p{L}\p{N}-]+(?:\.\p{L}{2,})+$/u;
const IN_CAPITALS = /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*$/u;

/** "LONDON Nov 22" and "القاهرة ٢٢ نوفمبر" have no comma before the date. */
function splitAtNumber(part: string): [place: string, rest: string] {
  const found = /\s(?=\S*\p{N})/u.exec(part);
  if (!found) return [part, ''];
  // The month may stand before the day.
  const words = part.slice(0, found.index).split(/\s+/);
  const last = words.at(-1) ?? '';
  const monthFirst = words.length > 1 && /^\p{L}{3,9}\.?$/u.test(last) && /\p{Ll}/u.test(last);
  const placeWords = monthFirst ? words.slice(0, -1) : words;
  const place = placeWords.join(' ');
  return [place, part.slice(place.length).trim()];
}

/** Up to five words, each with a capital or in a script without; short words ("de", "al") may be small. */
function looksLikePlace(place: string): boolean {
  if (place.length < 2 || place.length > 40 || !/^[\p{L}\p{M}.'’/ -]+$/u.test(place)) return false;
  const words = place.split(/\s+/);
  if (words.length > 5 || !/^[\p{Lu}\p{Lo}]/u.test(place)) return false;
  return words.every((word) => /^[\p{Lu}\p{Lo}/-]/u.test(word) || word.length <= 3);
}
