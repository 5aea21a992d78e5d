/** The language of a tag (BCP 47), as in `fr`; empty where it is no tag. */
export function languageOf(tag: string): string {
  return localeOf(tag)?.language ?? '';
}

/** The country of a tag, or the one where its language is mostly spoken. */
export function regionOf(tag: string): string {
  return localeOf(tag)?.maximize().region ?? '';
}

/** Null for what is no tag: a hand-written file may hold anything where one belongs. */
export function localeOf(tag: string): Intl.Locale | null {
  let locale = known.get(tag);
  if (locale === undefined) {
    locale = readLocale(tag);
    known.set(tag, locale);
  }
  return locale;
}

/** To read a tag takes long for what is asked at a key, and a desk has few of them. */
const known = new Map<string, Intl.Locale | null>();

function readLocale(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
