import { describe, expect, it } from 'vitest';
import { article, MOST_WORDS, validateArticle } from '../../../app/article';
import { readText, writeText } from '../../../app/format';

describe('the words that a story is to have', () => {
  const problems = (target: number) => validateArticle(article({ target }));

  it.each([0, 600, MOST_WORDS])('may be %d, and are read as they were written', (target) => {
    expect(problems(target)).toEqual([]);
    const { article: read } = readText(writeText(article({ target })));
    expect(read.fields.target).toBe(target);
  });

  it.each([MOST_WORDS + 1, Number.MAX_SAFE_INTEGER, Infinity, NaN, -1, 0.5])(
    'can not be %d, which no file says',
    (target) => {
      expect(problems(target)).toEqual(['field']);
    },
  );
});
