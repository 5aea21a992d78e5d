/** Char of XML 1.0: https://www.w3.org/TR/xml/#charsets. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text as the content of an element can hold it: a forbidden character is U+FFFD, and each line end is `\n`. */
export function xmlText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '\ufffd');
}

/** The text as a value of an attribute can hold it: on one line, since readers take all white space there for blanks. */
export function xmlValue(text: string): string {
  return xmlText(text).replace(/[\t\n]/g, ' ');
}
