const CLOSERS = String.raw`["'”’“»›)\]]*`;
const FINAL = new RegExp(String.raw`[.!?؟。！？۔।…]${CLOSERS}$`, 'u');
const FULL_STOP = new RegExp(String.raw`[.。۔।]${CLOSERS}$`, 'u');

/** A sentence's end followed by what can begin one. A single letter before the full stop is an initial. */
const INNER_END = new RegExp(
  String.raw`(?<=[\p{L}\p{N}]{2}${CLOSERS})[.!?؟۔।…]${CLOSERS}\s+["'“‘«‹(\[]*[\p{Lu}\p{Lo}\p{N}]|[。！？]${CLOSERS}\P{P}`,
  'u',
);

/** Enough of a line's end to see its last marks: looking from the start of a long line would be slow. */
const TAIL = 12;

/** Whether the line ends as a sentence does. */
export function endsSentence(line: string): boolean {
  return FINAL.test(line.slice(-TAIL));
}

/** Whether the line ends in a full stop, as headlines do not. An ellipsis of dots is none. */
export function endsInFullStop(line: string): boolean {
  const tail = line.slice(-TAIL);
  return FULL_STOP.test(tail) && !/\.\.\.?["'”’]*$/.test(tail);
}

/** Whether the line is one sentence with its final mark. */
export function isOneSentence(line: string): boolean {
  return endsSentence(line) && !INNER_END.test(line);
}

/**
 * The share (0 to 1) of the line's longer words that the other text repeats. Words are compared by their first five
 * letters, which sees through most endings in any language; shorter words say little of what a text is about.
 */
export function repeatedShare(line: string, other: string): number {
  const words = longWords(line);
  if (words.size === 0) return 0;
  const known = longWords(other.slice(0, ENOUGH));
  let repeated = 0;
  for (const word of words) if (known.has(word)) repeated += 1;
  return repeated / words.size;
}

/** No opening paragraph is longer; a text without line ends may be. */
const ENOUGH = 2000;

function longWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{5,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, 5)));
}
