import { xmlCharacters } from '../xml-characters';

/** The text as the content of an element can hold it: a forbidden character is U+FFFD, and each line end is `\n`. */
export function xmlText(text: string): string {
  return xmlCharacters(text.replace(/\r\n?/g, '\n'));
}

/** The text as a value of an attribute can hold it: on one line, since readers take all white space there for blanks. */
export function xmlValue(text: string): string {
  return xmlText(text).replace(/[\t\n]/g, ' ');
}
