import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../app/article';
import { publicArticle, writeNitf } from '../../../../app/export';
import { xmlText } from '../../../../app/export/nitf/characters';
import { readNitf, readWireCopy } from '../../../../app/import';
import { article as anyArticle } from '../../../support/arbitraries';
import { itWithSharedData, sharedStories } from '../../../support/shared-data';
import { carried, filesBeside, withFullItems } from '../../../support/wire-story';

function checkLaws(any: Article): void {
  const story = withFullItems(any);
  const read = readNitf(writeNitf(story, filesBeside));
  if (!read.ok) throw new Error(read.failure.detail ?? read.failure.code);
  expect(carried(read.value, xmlText)).toEqual(carried(publicArticle(story), xmlText));
}

describe('a story as NITF is read as what it says', () => {
  it('for any article', () => {
    fc.assert(fc.property(anyArticle, checkLaws), { numRuns: 500 });
  });

  itWithSharedData('for every shared story', () => {
    for (const { text, language } of sharedStories()) checkLaws(readWireCopy(text, language));
  });
});
