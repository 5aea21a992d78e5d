/** What may stand before the first element, each with what ends it (XML 1.0, 2.8). */
const PROLOG: readonly (readonly [string, string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
];

/** Drawing programs declare their entities between `[` and `]`. */
const DOCTYPE = /^<!doctype\s+svg[^[>]*(?:\[[^\]]*\]\s*)?>/i;

/** No program writes a longer tag, or a longer declaration before it: characters. */
const LONGEST_TAG = 16 * 1024;

/**
 * The text of a drawing from its `<svg …` on, as far as that tag can go; null for what is no drawing: a page that has
 * one in it, say. Takes time by the length of the text, whatever stands in it.
 */
export function svgRoot(bytes: Uint8Array): string | null {
  if (!looksLikeMarkup(bytes)) return null;
  let text = new TextDecoder().decode(bytes).trimStart();
  for (let rest = afterPart(text); rest !== null; rest = afterPart(text)) text = rest.trimStart();
  return /^<svg[\s/>]/.test(text) ? text.slice(0, LONGEST_TAG) : null;
}

/** The text behind the part of a prolog that it begins with; null where it begins with something else. */
function afterPart(text: string): string | null {
  for (const [start, end] of PROLOG) {
    if (!text.startsWith(start)) continue;
    const at = text.indexOf(end, start.length);
    return at < 0 ? null : text.slice(at + end.length);
  }
  const doctype = DOCTYPE.exec(text.slice(0, LONGEST_TAG));
  return doctype && text.slice(doctype[0].length);
}

/** Whether the first sign that is no space, nor the mark of UTF-8, opens a tag. */
function looksLikeMarkup(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 64)).replace(/^\u00ef\u00bb\u00bf/, '');
  return start.trimStart().startsWith('<');
}
