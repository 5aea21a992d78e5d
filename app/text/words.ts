import { UNSPACED } from './fold';

/**
 * Words and what stands between them, close to Unicode's rules (UAX 29). Intl.Segmenter alone would do it, but its time
 * grows with the square of the text; so it is only asked where nothing else knows.
 */
const TOKEN = new RegExp(
  [
    // Letters and numbers with what joins them: "don’t", "l·l", "1,000", "10:30", "١٬٢٣٤٫٥".
    String.raw`(?:[\p{L}\p{M}\p{N}_\u200c\u200d]|(?<=\p{L}\p{M}*)['’.·](?=\p{L})|(?<=\p{N})['’.,:\u066b\u066c](?=\p{N}))+`,
    // A flag; other picture signs with all that is joined to them.
    String.raw`\p{Regional_Indicator}{2}`,
    String.raw`\p{Extended_Pictographic}(?:\p{M}|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*`,
    // A line end; other white space; any other sign.
    String.raw`\r\n|[\n\r]|[^\S\n\r]+|[^]\p{M}*`,
  ].join('|'),
  'gu',
);

/** No writer puts more than so many characters in a row without a sign: for more the segmenter takes too long. */
const LONGEST_ROW = /[^]{1,200}/gu;

/** Made when a text needs its dictionaries, which takes a while. */
let segmenter: Intl.Segmenter | null = null;

/** Cuts a text into words, spaces and signs. Joined, they are the text. Takes time by the length of the text. */
export function splitWords(text: string): readonly string[] {
  const tokens = text.match(TOKEN) ?? [];
  if (!UNSPACED.test(text)) return tokens;
  return tokens.flatMap((token) => (UNSPACED.test(token) ? splitRow(token) : [token]));
}

/** Whether a piece that {@link splitWords} cut is a word, not a space or a sign. */
export function isWord(token: string): boolean {
  return /[\p{L}\p{N}]/u.test(token);
}

/** How many words a text has; those of a script without spaces by its dictionary. */
export function countWords(text: string): number {
  let words = 0;
  for (const token of splitWords(text)) if (isWord(token)) words += 1;
  return words;
}

function splitRow(row: string): readonly string[] {
  const asked = (segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' }));
  return (row.match(LONGEST_ROW) ?? []).flatMap((part) =>
    Array.from(asked.segment(part), ({ segment }) => segment),
  );
}
