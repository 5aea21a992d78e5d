import { isUtf8 } from 'node:buffer';

/** How far into a page its encoding is looked for, in bytes: as far as browsers look. */
const HEAD = 1024;

/**
 * The text of a page, in whatever encoding it says that it is in: the mark at its start, its `meta charset`, UTF-8 if
 * it could be, or else what old pages are in. Never fails: a wrong byte becomes U+FFFD.
 */
export function decodePage(bytes: Uint8Array): string {
  const named = markedEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : namedEncoding(bytes));
  return decodeAs(named, bytes) ?? '';
}

/** The text of bytes in an encoding by one of its names in the Encoding Standard; null where that has no such name. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  if (!isKnown(encoding)) return null;
  const decoder = new TextDecoder(encoding);
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252' ? withWindowsSigns(text) : text;
}

/** Some releases of Node take Windows-1252 for Latin-1, which has controls where Windows has quotation marks. */
function withWindowsSigns(text: string): string {
  return text.replace(
    /[\u0080-\u009f]/g,
    (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign,
  );
}

/** From 0x80 on; the five that Windows leaves free stay. From the encoding's index in the Encoding Standard. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What the mark at the start of a text says; null where there is none, and for that of UTF-8. */
export function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function namedEncoding(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const name = /<meta[^>]+charset\s*=\s*["']?\s*([a-z0-9_:.-]+)/i.exec(head)?.[1] ?? '';
  return isKnown(name) ? name : 'windows-1252';
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
