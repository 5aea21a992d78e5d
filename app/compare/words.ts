/**
 * Words and what stands between them, close to Unicode's rules (UAX 29). Intl.Segmenter alone would do it, but its time
 * grows with the square of the text; so it is only asked where nothing else knows.
 */
const TOKEN = new RegExp(
  [
    // Letters and numbers with what joins them: "don’t", "1,000".
    String.raw`(?:[\p{L}\p{M}\p{N}_\u200c\u200d]|(?<=\p{L}\p{M}*)['’.](?=\p{L})|(?<=\p{N})['’.,](?=\p{N}))+`,
    // A flag; other picture signs with all that is joined to them.
    String.raw`\p{Regional_Indicator}{2}`,
    String.raw`\p{Extended_Pictographic}(?:\p{M}|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*`,
    // A line end; other white space; any other sign.
    String.raw`\r\n|[\n\r]|[^\S\n\r]+|[^]\p{M}*`,
  ].join('|'),
  'gu',
);

const HAS_WORD = /[\p{L}\p{N}]/u;

/** Scripts that put no space between words: where one ends only a dictionary knows. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** No writer puts more than so many characters in a row without a sign; see {@link TOKEN} for why it matters. */
const LONGEST_ROW = /[^]{1,200}/gu;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Cuts a text into words, spaces and signs. Joined, they are the text. */
export function splitWords(text: string): readonly string[] {
  const tokens = text.match(TOKEN) ?? [];
  if (!WITHOUT_SPACES.test(text)) return tokens;
  return tokens.flatMap((token) => (WITHOUT_SPACES.test(token) ? splitRow(token) : [token]));
}

function splitRow(row: string): readonly string[] {
  return (row.match(LONGEST_ROW) ?? []).flatMap((part) =>
    Array.from(segmenter.segment(part), ({ segment }) => segment),
  );
}

/** How many words a text has. */
export function countWords(text: string): number {
  return splitWords(text).filter((token) => HAS_WORD.test(token)).length;
}

/** How often each word stands in a text, upper and lower case taken for the same. */
export interface WordBag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

export function wordBag(text: string): WordBag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const token of splitWords(text)) {
    if (!HAS_WORD.test(token)) continue;
    const folded = token.toLowerCase();
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
    size += 1;
  }
  return { counts, size };
}

/** How many words two texts share, from 0 (none) to 1 (all): the Dice coefficient. Texts without words share none. */
export function similarity(one: WordBag, other: WordBag): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [small, large] = one.counts.size < other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of small.counts) {
    shared += Math.min(count, large.counts.get(word) ?? 0);
  }
  return (2 * shared) / (one.size + other.size);
}
