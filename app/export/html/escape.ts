/** How a character is written where it stands for itself and not for markup. */
type Escapes = Readonly<Record<string, string>>;

const TEXT: Escapes = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // White space to a text engine, none to HTML.
  '\v': ' ',
  '\f': ' ',
  // In a line end CR LF the CR is nothing.
  '\r': '',
};

const ATTRIBUTE: Escapes = { ...TEXT, '"': '&quot;' };

/** What JSON within a `script` may not hold: the rest of the document would be taken for script, or the reverse. */
const SCRIPT: Escapes = {
  '&': '\\u0026',
  '<': '\\u003c',
  '>': '\\u003e',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** All that is in a table, or that HTML forbids: controls, non-characters, lone surrogates. Those become U+FFFD. */
const SPECIAL =
  // eslint-disable-next-line no-control-regex -- controls are what it is after
  /[&<>"\u0000-\u0008\v\f\r\u000e-\u001f\u007f-\u009f\u2028\u2029]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;
/** A quick look whether there can be any of those: every surrogate may be half of one. */
const SUSPECT =
  // eslint-disable-next-line no-control-regex -- as above
  /[&<>"\u0000-\u0008\v\f\r\u000e-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

/** The text as the content of an element, in Unicode Normalization Form C, which the web uses. */
export function escapeText(text: string): string {
  return escape(text, TEXT);
}

/** The text as an attribute's value between double quotation marks. */
export function escapeAttribute(text: string): string {
  return escape(text, ATTRIBUTE);
}

/** JSON as the content of a `script` element. */
export function escapeScript(json: string): string {
  return escape(json, SCRIPT);
}

function escape(text: string, escapes: Escapes): string {
  const composed = text.normalize('NFC');
  if (!SUSPECT.test(composed)) return composed;
  return composed.replace(SPECIAL, (character) => escapes[character] ?? harmless(character));
}

function harmless(character: string): string {
  return character === '"' || character === '\u2028' || character === '\u2029' ? character : '\uFFFD';
}
