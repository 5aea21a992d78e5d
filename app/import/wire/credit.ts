/**
 * Parts a caption from the credit in square brackets that ends it, or gives null if the line is none. The line is
 * again `${caption} [${credit}]`, to the character.
 *
 * Brackets are also an editor's words inside a quote ("our army [North Korea]"), so what they hold must look like a
 * credit, and no quotation mark may be open before them.
 */
export function splitCredit(line: string): { caption: string; credit: string } | null {
  if (!line.endsWith(']')) return null;
  const open = line.lastIndexOf('[');
  if (open < 2 || line[open - 1] !== ' ') return null;
  const caption = line.slice(0, open - 1);
  const credit = line.slice(open + 1, -1);
  if (!looksLikeCredit(credit) || !/\p{L}/u.test(caption) || hasOpenQuote(caption)) return null;
  return { caption, credit };
}

const LONGEST_CREDIT = 100;

/** Names and agencies: "KCNA via KNS/AFP", "File: J. Smith/AP Photo", "رويترز", "dpa/AFP", but not "sic" or "They left." */
function looksLikeCredit(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_CREDIT || text.trim() !== text) return false;
  if (/[\][“”«»„"!?;؟；！？。…]/.test(text)) return false;
  // A full stop after a longer word ends a sentence; after a short one it is an initial or an abbreviation.
  if (/\p{Ll}{4}\.(?:\s|$)/u.test(text)) return false;
  return /^(?:[©@]|[\p{Lu}\p{Lt}\p{Lo}\p{N}]|\p{Ll}+\/)/u.test(text);
}

function hasOpenQuote(text: string): boolean {
  let curly = 0;
  let angle = 0;
  let straight = 0;
  for (const mark of text.match(/[“”„«»"]/g) ?? []) {
    if (mark === '"') straight += 1;
    else if (mark === '«') angle += 1;
    else if (mark === '»') angle -= 1;
    // German closes „ with “, so that the mark closes what „ opened.
    else if (mark === '“' && curly > 0) curly -= 1;
    else curly += mark === '”' ? -1 : 1;
  }
  return straight % 2 === 1 || angle > 0 || curly > 0;
}
