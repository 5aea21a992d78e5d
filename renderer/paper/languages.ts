/** Languages that are offered for a story; any other is kept that a file names. Ordered by name when shown. */
const OFFERED = [
  ...[
    'id',
    'en',
    'en-GB',
    'en-US',
    'ar',
    'ms',
    'jv',
    'su',
    'zh',
    'ja',
    'ko',
    'th',
    'vi',
    'tl',
    'hi',
  ],
  ...['ur', 'bn', 'fa', 'he', 'tr', 'ru', 'uk', 'pl', 'de', 'nl', 'fr', 'es', 'pt', 'it', 'sw'],
];

/** What a language is called in the language of the interface; the tag itself where it is none. */
export function languageName(tag: string, shownIn: string): string {
  try {
    return new Intl.DisplayNames(shownIn, { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    // A hand-written file may hold anything here.
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

/** The languages to choose from, the present one among them. */
export function languageChoices(
  present: string,
  shownIn: string,
): readonly { readonly tag: string; readonly name: string }[] {
  const tags = OFFERED.includes(present) || present === '' ? OFFERED : [present, ...OFFERED];
  return tags
    .map((tag) => ({ tag, name: languageName(tag, shownIn) }))
    .sort((a, b) => a.name.localeCompare(b.name, shownIn));
}
