import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateWords } from '../../../app/text/count';
import { countWords } from '../../../app/text/words';
import { textValue } from '../../support/arbitraries';
import { itWithSharedData, sharedStories } from '../../support/shared-data';

describe('the number of words, and its estimate of words', () => {
  it.each([
    ['', 0],
    ['It’s 10:30 and 3,5 km.', 5],
    ['a_b :c: d-e', 4],
    ['one 😀 two', 2],
    ['𝒂𝒃 c', 2],
    ['naïve nai\u0308ve', 2],
    ['الحُكُومَة في القاهرة', 3],
    ['١٬٢٣٤٫٥ ريال', 2],
    ['ست٬ سبع', 2],
  ])('of %j is %i', (text, words) => {
    expect(estimateWords(text)).toBe(words);
    expect(countWords(text)).toBe(words);
  });

  it('is the editor’s count for a short text without spaces', () => {
    expect(estimateWords('สวัสดีชาวโลก')).toBe(countWords('สวัสดีชาวโลก'));
  });

  it('comes near the editor’s count for a long one', () => {
    const text = '国务院总理在北京主持会议，研究部署经济工作。'.repeat(100);
    const words = countWords(text);
    expect(Math.abs(estimateWords(text) - words)).toBeLessThan(words / 10);
  });

  it('is a whole number for whatever stands in a file', () => {
    fc.assert(
      fc.property(fc.oneof(textValue, fc.string({ unit: 'binary' })), (text) => {
        expect(estimateWords(text)).toSatisfy((words) => Number.isInteger(words) && words >= 0);
      }),
    );
  });

  itWithSharedData('comes near the editor’s count for every story', () => {
    const far = sharedStories().filter(({ text }) => {
      const words = countWords(text);
      return Math.abs(estimateWords(text) - words) > 2 + words / 50;
    });
    expect(far.map(({ name }) => name)).toEqual([]);
  });
});
