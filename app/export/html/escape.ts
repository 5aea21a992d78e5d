/** How a character is written where it would stand for markup and not for itself. */
type Escapes = Readonly<Record<string, string>>;

const SPACES: Escapes = {
  // White space to a text engine, none to HTML.
  '\v': ' ',
  '\f': ' ',
  // In a line end CR LF the CR is nothing.
  '\r': '',
};

const TEXT: Escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', ...SPACES };

const ATTRIBUTE: Escapes = { ...TEXT, '"': '&quot;' };

/** What JSON within a `script` may not hold: the rest of the document would be taken for script, or the reverse. */
const SCRIPT: Escapes = {
  '&': '\\u0026',
  '<': '\\u003c',
  '>': '\\u003e',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

const CONTROLS = String.raw`\u0000-\u0008\v\f\u000e-\u001f\u007f-\u009f`;
const FORBIDDEN = String.raw`\p{Noncharacter_Code_Point}|\p{Surrogate}`;
const ANY_FORBIDDEN = new RegExp(String.raw`[${CONTROLS}]|${FORBIDDEN}`, 'u');

/** Whether the text has a character that HTML can't hold. */
export function isForbidden(text: string): boolean {
  return ANY_FORBIDDEN.test(text);
}

/** The text as the content of an element, in Unicode Normalization Form C, which the web uses. */
export const escapeText = newEscape(TEXT, () => '\uFFFD');

/** The text as an attribute's value between double quotation marks, in the same form. */
export const escapeAttribute = newEscape(ATTRIBUTE, () => '\uFFFD');

/** JSON as the content of a `script` element, in the same form; forbidden characters are there by their code. */
export const escapeScript = newEscape(SCRIPT, (character) =>
  character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
);

/** The text as a page shows it, in the same form: what HTML cannot hold is another character. */
export const asHtmlText = newEscape(SPACES, () => '\uFFFD');

/** `instead` gives what stands for a character that HTML forbids: a control, a non-character, half a surrogate pair. */
function newEscape(
  escapes: Escapes,
  instead: (character: string) => string,
): (text: string) => string {
  const known = Object.keys(escapes).join('');
  const special = new RegExp(String.raw`[${known}${CONTROLS}]|${FORBIDDEN}`, 'gu');
  // Most text holds none of these, and is in Form C by having no letter beyond U+02FF and no mark but the usual ones.
  const suspect = new RegExp(String.raw`[${known}${CONTROLS}\u0300-\u200f\u2028-\uffff]`);
  return (text) => {
    if (!suspect.test(text)) return text;
    return text
      .normalize('NFC')
      .replace(special, (character) => escapes[character] ?? instead(character));
  };
}
