/** Char of XML 1.0: https://www.w3.org/TR/xml/#charsets. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text as a document of XML can hold it: what it forbids, even by its code, is U+FFFD. */
export function xmlCharacters(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}
