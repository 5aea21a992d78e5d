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
  return escape(text.normalize('NFC'), TEXT, '\uFFFD');
}

/** The text as an attribute's value between double quotation marks, in the same form. */
export function escapeAttribute(text: string): string {
  return escape(text.normalize('NFC'), ATTRIBUTE, '\uFFFD');
}

/** JSON as the content of a `script` element, in the same form; forbidden characters are there by their code. */
export function escapeScript(json: string): string {
  return escape(json.normalize('NFC'), SCRIPT, null);
}

/** `instead` is what stands for a character that HTML forbids; null gives its code, as in JSON. */
function escape(text: string, escapes: Escapes, instead: string | null): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(
    SPECIAL,
    (character) =>
      escapes[character] ?? (ALLOWED.has(character) ? character : (instead ?? codes(character))),
  );
}

/** Special in one place and nothing in another. */
const ALLOWED: ReadonlySet<string> = new Set(['"', '\u2028', '\u2029']);

function codes(character: string): string {
  return character.replace(
    /[^]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
