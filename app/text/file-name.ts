/** A file's name in two: what it is called, and its ending with the dot, empty where it has none. */
export function splitExtension(name: string): { stem: string; extension: string } {
  const extension = /(?<=.)\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - extension.length), extension };
}

/** Two names with one fold are one file on macOS or Windows. */
export function foldName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

/** The name, or with `-2`, `-3` … before its ending the first that differs from the taken ones in more than case. */
export function uniqueName(name: string, taken: Iterable<string>): string {
  const used = new Set(Array.from(taken, foldName));
  const { stem, extension } = splitExtension(name);
  let unique = name;
  for (let number = 2; used.has(foldName(unique)); number += 1) {
    unique = `${stem}-${number}${extension}`;
  }
  return unique;
}

/** What Windows keeps for devices, whatever the ending. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Whether no file of Windows can have the name. */
export function isReservedName(name: string): boolean {
  return RESERVED.test(name);
}

/** Linux counts 255 bytes to a name, Windows about 260 characters to a whole path: this leaves room for both. */
const LONGEST = { characters: 60, bytes: 150 };

/**
 * A name without an ending that Windows, macOS and Linux take alike, and addresses too: whatever is not a letter, a
 * digit, `.`, `_` or `-` becomes a hyphen. `nameless` where nothing of it is left.
 */
export function cleanStem(name: string, nameless: string): string {
  const cleaned = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  const whole = shortName(cleaned) || nameless;
  return isReservedName(whole) ? `_${whole}` : whole;
}

/** Cuts at the end of a word where there is one, and never inside what a reader takes for one character. */
export function shortName(text: string): string {
  let short = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const longer = short + segment;
    if (longer.length > LONGEST.characters || utf8Length(longer) > LONGEST.bytes) {
      return short.replace(/(?<=.{20})-[^-]*$/, '').replace(/[.-]+$/, '');
    }
    short = longer;
  }
  return short;
}

/** How many bytes a text has in UTF-8. */
function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
}
