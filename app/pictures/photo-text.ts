/**
 * A text of a photo as a field of a figure holds it: one line of well-formed text. Programs end it with zeros, and break
 * it into lines.
 */
export function photoText(text: string): string {
  return text.toWellFormed().replace(CONTROLS, ' ').trim();
}

// eslint-disable-next-line no-control-regex -- Those are what is taken away, with the blanks around them.
const CONTROLS = / *[\u0000-\u001f\u007f\u0085\u2028\u2029][\s\u0000-\u001f\u007f\u0085]*/g;

/**
 * The text that was meant where UTF-8 was read as Windows-1252: `MalÃ©` was `Malé`. The same text where it can't have
 * been. IPTC says how it is encoded, but many a program writes UTF-8 and does not say so.
 */
export function readAsUtf8(text: string): string {
  if (!/[\u0080-\uffff]/.test(text)) return text;
  let escaped = '';
  for (const character of text) {
    const byte = byteOf(character);
    if (byte === null) return text;
    escaped += `%${byte.toString(16).padStart(2, '0')}`;
  }
  try {
    return decodeURIComponent(escaped);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** The byte of a character in Windows-1252, or null where it has none; the undefined five are as in Latin 1. */
function byteOf(character: string): number | null {
  const code = character.codePointAt(0)!;
  if (code < 0x100) return code;
  const index = HIGH.indexOf(character);
  return index < 0 ? null : 0x80 + index;
}

/** 0x80 to 0x9f, https://encoding.spec.whatwg.org/index-windows-1252.txt */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
