import { localeOf } from '../text/language';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** What a language (BCP 47) calls the countries of the world, by CLDR: a country speaks like a body, never as "he". */
export function countriesOf(language: string): readonly string[] {
  const locale = localeOf(language);
  if (!locale) return [];
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .map((code) => names.of(code))
    .filter((name) => name !== undefined);
}
