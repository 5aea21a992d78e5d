/** No story has more words, and no field more characters, than so many digits can say. */
const DIGITS = 7;

/** The number that is typed, in European, Arabic or Persian digits; whatever else is typed is left out. 0 for none. */
export function wholeNumber(text: string): number {
  const digits = text.match(/[0-9٠-٩۰-۹]/g) ?? [];
  // In Unicode the last four bits of each of these are its value.
  const values = digits.slice(0, DIGITS).map((digit) => digit.charCodeAt(0) & 0xf);
  return Number(values.join(''));
}
