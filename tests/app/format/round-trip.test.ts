import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateArticle } from '../../../app/article';
import { readText, writeText } from '../../../app/format';
import { article } from '../../support/arbitraries';

/** `GALLEY_RUNS` asks for more. */
const RUNS = Number(process.env['GALLEY_RUNS'] ?? 1000);

test(`${RUNS} generated articles keep both laws of the file`, { timeout: RUNS * 1000 }, () => {
  fc.assert(
    fc.property(article, (value) => {
      expect(validateArticle(value)).toEqual([]);
      const text = writeText(value);
      const read = readText(text);
      expect(read.article).toEqual(value);
      expect(writeText(read.article, read)).toBe(text);
      // And without the memory of what was read, since Galley wrote it.
      expect(writeText(read.article)).toBe(text);
    }),
    { numRuns: RUNS },
  );
});
