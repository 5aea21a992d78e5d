import { languageOf, regionOf } from '../text/language';

/**
 * Languages that set a dash between clauses as wide as an em: English in North America (Chicago Manual of Style 6.85),
 * Spanish (RAE, Ortografía 3.4.7), Portuguese, Russian, Ukrainian and Belarusian. The others take the shorter one.
 */
const EM_DASH = ['es', 'pt', 'ru', 'uk', 'be'];
const EM_DASH_REGIONS = ['US', 'CA', 'PR', 'PH'];

/** The dash that stands between clauses. */
export function dashOf(language: string): '–' | '—' {
  const name = languageOf(language);
  const isWide =
    name === 'en' ? EM_DASH_REGIONS.includes(regionOf(language)) : EM_DASH.includes(name);
  return isWide ? '—' : '–';
}

/** Short words that begin with an apostrophe: rock ’n’ roll, ’ne Idee, ’s morgens, ’n huis. */
const CLIPPED: Readonly<Record<string, readonly string[]>> = {
  de: ['n', 's', 'ne', 'nem', 'nen', 'ner', 'nes'],
  en: ['n', 'em', 'til', 'tis', 'twas', 'twere'],
  nl: ['s', 't', 'n', 'm', 'k', 'r'],
  af: ['n', 't', 'k'],
};

/** Whether the language writes the word with an apostrophe before it. */
export function isClipped(word: string, language: string): boolean {
  return CLIPPED[languageOf(language)]?.includes(word.toLowerCase()) ?? false;
}

/** Whether the character, right behind the last digits of a year, makes a decade of it: ’90s, ’90er, ’90-an. */
export function goesOnDecade(character: string, language: string): boolean {
  const name = languageOf(language);
  return ['id', 'ms'].includes(name) ? character === '-' : /^[se]$/.test(character);
}
