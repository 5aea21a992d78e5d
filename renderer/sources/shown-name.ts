import type { TFunction } from 'i18next';

/** More than any name has, in UTF-16 units. */
const LONGEST = 120;

/** A name as it is shown in a line: a file may say anything. */
export function shownName(name: string, t: TFunction): string {
  const line = name
    .slice(0, LONGEST * 2)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line === '') return t('sources.nameless');
  return line.length > LONGEST ? `${line.slice(0, LONGEST).toWellFormed()}…` : line;
}
