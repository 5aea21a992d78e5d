/**
 * Where paper is Letter; everywhere else it is A4. From CLDR 46, `supplementalData.xml`, `paperSize type="US-Letter"`
 * (https://github.com/unicode-org/cldr/blob/release-46/common/supplemental/supplementalData.xml).
 */
const LETTER = ['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'];

export type Paper = 'A4' | 'Letter';

/** The paper that a printer has where the system's locale (BCP 47) is from; A4 where nobody knows. */
export function paperOf(locale: string): Paper {
  try {
    const { region } = new Intl.Locale(locale).maximize();
    return LETTER.includes(region ?? '') ? 'Letter' : 'A4';
  } catch (error) {
    // A system may call its locale "C" or nothing.
    if (error instanceof RangeError) return 'A4';
    throw error;
  }
}
