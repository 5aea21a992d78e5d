export type Direction = 'ltr' | 'rtl';

/** The tag in its canonical form if it names a language that CLDR knows, else empty. */
export function knownLanguage(language: string): string {
  return remember(KNOWN, language, () => {
    try {
      const tag = Intl.getCanonicalLocales(language)[0] ?? '';
      const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
      return names.of(new Intl.Locale(tag).language) === undefined ? '' : tag;
    } catch (error) {
      // A hand-written file may hold anything here.
      if (error instanceof RangeError) return '';
      throw error;
    }
  });
}

/** The direction in which the language is written, by its most likely script. */
export function directionOf(language: string): Direction {
  return remember(DIRECTIONS, language, () => {
    const tag = knownLanguage(language);
    if (tag === '') return 'ltr';
    return RTL_SCRIPTS.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
  });
}

/** The direction in which the first letter of a text is written; null where it has none. */
export function directionOfText(text: string): Direction | null {
  const first = FIRST_LETTER.exec(text)?.[0];
  if (first === undefined) return null;
  return RTL_LETTER.test(first) ? 'rtl' : 'ltr';
}

/**
 * The direction of a text where it is not the `usual` one, else null. It is the direction of the first letter, as in
 * the editor, unless most letters go the usual way: in an Arabic story a paragraph that begins with "CNN" is Arabic.
 */
export function otherDirection(text: string, usual: Direction): Direction | null {
  const first = directionOfText(text);
  if (first === null || first === usual) return null;
  const letters = text.match(LETTERS) ?? [];
  const fromRight = letters.filter((letter) => RTL_LETTER.test(letter)).length;
  const against = usual === 'rtl' ? letters.length - fromRight : fromRight;
  if (against * 2 < letters.length) return null;
  return usual === 'rtl' ? 'ltr' : 'rtl';
}

/** A day, `YYYY-MM-DD`, as the language writes it in full; as it stands if it is no day, or the language unknown. */
export function formatDate(date: string, language: string): string {
  const tag = knownLanguage(language);
  if (tag === '' || !isDay(date)) return date;
  const format = remember(
    FORMATS,
    tag,
    () => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }),
  );
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** Whether the calendar has this day: `2025-02-30` is none. */
export function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** Scripts written from right to left (Unicode: bidirectional class R or AL) that CLDR gives to a language. */
const RTL_SCRIPTS: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

const RTL = String.raw`\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Mende_Kikakui}\p{Script=Nko}\p{Script=Hanifi_Rohingya}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Yezidi}`;
const FIRST_LETTER = /\p{L}/u;
const RTL_LETTER = new RegExp(`[${RTL}]`, 'u');
const LETTERS = /\p{L}/gu;

// Making an Intl object costs more than writing a story.
const KNOWN = new Map<string, string>();
const DIRECTIONS = new Map<string, Direction>();
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function remember<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
