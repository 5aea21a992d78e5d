import { CLDR_DELIMITERS } from './cldr-delimiters';

import { localeOf } from '../text/language';

/** The marks that stand around quoted words. */
export interface QuoteMarks {
  readonly open: string;
  readonly close: string;
}

export type QuoteLevel = 'primary' | 'alternate';

/** How a language writes quotes, and quotes within quotes. */
export interface Delimiters extends Readonly<Record<QuoteLevel, QuoteMarks>> {
  /** What stands between « or » and the words, or nothing. */
  readonly space: string;
}

/** The marks of a language (BCP 47); of one that nobody knows, those that most languages have. */
export function delimitersOf(language: string): Delimiters {
  let delimiters = KNOWN.get(language);
  if (!delimiters) {
    delimiters = read(localesOf(language));
    KNOWN.set(language, delimiters);
  }
  return delimiters;
}

const KNOWN = new Map<string, Delimiters>();

const MARKS = new Map(
  Object.entries(CLDR_DELIMITERS).flatMap(([marks, locales]) =>
    locales.split(' ').map((locale) => [locale, marks.split(' ')] as const),
  ),
);

const NARROW_NO_BREAK_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';

/**
 * CLDR says nothing about the spaces within « ». French sets a thin one that does not break (Unicode Standard, 6.2,
 * "Narrow no-break space"); Quebec a no-break space ("Le français au bureau", Office québécois de la langue française).
 */
const SPACES: Readonly<Record<string, string>> = {
  fr: NARROW_NO_BREAK_SPACE,
  'fr-CA': NO_BREAK_SPACE,
};

function read(locales: readonly string[]): Delimiters {
  const marks = locales.map((locale) => MARKS.get(locale)).find((found) => found);
  const [open, close, openWithin, closeWithin] = marks as [string, string, string, string];
  return {
    primary: { open, close },
    alternate: { open: openWithin, close: closeWithin },
    space: locales.map((locale) => SPACES[locale]).find((found) => found) ?? '',
  };
}

/** CLDR's names for a tag, the closest first: `zh-TW` is written like `zh-Hant`. */
function localesOf(tag: string): readonly string[] {
  const locale = localeOf(tag);
  if (!locale) return ['und'];
  const { language, script, region } = locale.maximize();
  const subtags = [[script, region], [region], [script], []];
  return [locale.baseName, ...subtags.map((more) => [language, ...more].join('-')), 'und'];
}
