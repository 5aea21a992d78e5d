/** A date as read: at least its day and month are named. */
export interface ReadDate {
  /** `YYYY-MM-DD` if the year is named too. */
  readonly complete?: string;
}

/**
 * Reads "22 November 2025", "Nov. 22, 2025", "Senin 22 Agustus", "٢٢ نوفمبر" or "2025-11-22" with the month names of the language
 * (from CLDR, by way of Intl) or of English. Null if there is no date in the text, or more than a date.
 */
export function readDate(text: string, language: string): ReadDate | null {
  const words = westernDigits(text)
    .split(/[\s.,()،]+/)
    .filter((word) => word !== '');
  const iso = words.length === 1 && /^(\d{4})-(\d{2})-(\d{2})$/.exec(words[0] ?? '');
  if (iso) return { complete: iso[0] };

  let day = 0;
  let month = 0;
  let year = 0;
  for (const word of words) {
    const dayMatch = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word);
    if (dayMatch) day = Number(dayMatch[1]);
    else if (/^(?:19|20)\d\d$/.test(word)) year = Number(word);
    else {
      const named = monthOf(word, language);
      if (named === 0 && words.indexOf(word) > 0) return null;
      month ||= named;
    }
  }
  if (month === 0 || day < 1 || day > 31) return null;
  return year === 0 ? {} : { complete: `${year}-${twoDigits(month)}-${twoDigits(day)}` };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Arabic, Persian and other decimal digits as 0–9: in Unicode each script's ten stand in a row, and apart from others'. */
function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });
}

/** 1 to 12, or 0. A month may be cut short ("Sept", "Agu") to three letters or more. */
function monthOf(word: string, language: string): number {
  const wanted = word.toLowerCase();
  for (const names of [monthNames(language), monthNames('en')]) {
    const index = names.findIndex(
      (name) => name === wanted || (wanted.length >= 3 && name.startsWith(wanted)),
    );
    if (index >= 0) return index + 1;
  }
  return 0;
}

const remembered = new Map<string, readonly string[]>();

function monthNames(language: string): readonly string[] {
  let names = remembered.get(language);
  if (!names) {
    const format = newMonthFormat(language);
    names = Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(new Date(Date.UTC(2000, month, 15)));
      return (parts.find((part) => part.type === 'month')?.value ?? '').toLowerCase();
    });
    remembered.set(language, names);
  }
  return names;
}

function newMonthFormat(language: string): Intl.DateTimeFormat {
  const options = { day: 'numeric', month: 'long', calendar: 'gregory', timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat(language || 'en', options);
  } catch (error) {
    if (error instanceof RangeError) return new Intl.DateTimeFormat('en', options);
    throw error;
  }
}
