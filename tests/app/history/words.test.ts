import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { countChangedWords, countWords } from '../../../app/history/words';
import { nastyText } from './texts';

describe('words of a text', () => {
  it.each([
    ['', 0],
    ['The ferry left at dawn.\n', 5],
    ['The *old* ferry isn’t 3.5 m long.\n', 7],
    ['![A ferry at sea](assets/ferry.jpg)\n', 0],
    ['A [link](https://example.com/some/words) here.\n', 3],
    [':quote[We left early]{#q1 .x}\n', 3],
    ['العبارة غادرت الميناء\n', 3],
    ['渡轮离开了港口。\n', 4],
  ])('%j has %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('takes no time with what was made to take much', () => {
    for (const piece of ['{', '![', '](', '![a](', '[', ':a', "a'"]) {
      expect(countWords(piece.repeat(300_000))).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('words that came and went', () => {
  it.each([
    ['One two three.\n', 'One two three.\n', 0, 0],
    ['One two three.\n', 'One two and three.\n', 1, 0],
    ['One two three.\n', 'One 2 three.\n', 1, 1],
    ['One.\n\nTwo two.\n', 'One.\n', 0, 2],
    ['', 'One two.\n', 2, 0],
    ['One.\n\nTwo.\n', 'Two.\n\nOne.\n', 1, 1],
    ['A *word* here.\n', 'A word here.\n', 0, 0],
  ])('from %j to %j: %i came, %i went', (before, after, added, removed) => {
    expect(countChangedWords(before, after)).toEqual({ added, removed });
  });
});

test('what came less what went is the difference', () => {
  // Two scripts on a line are cut by the rules of either, depending on what else is in the region.
  const spaced = nastyText.map((text) => text.replaceAll('中文', ''));
  fc.assert(
    fc.property(spaced, spaced, (before, after) => {
      const { added, removed } = countChangedWords(before, after);
      expect(added - removed).toBe(countWords(after) - countWords(before));
    }),
    { numRuns: 2000 },
  );
});
