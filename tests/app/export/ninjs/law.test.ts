import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../app/article';
import { publicArticle, writeNinjs } from '../../../../app/export';
import { asHtmlText } from '../../../../app/export/html';
import { readNinjs, readWireCopy } from '../../../../app/import';
import { article as anyArticle } from '../../../support/arbitraries';
import { ninjsErrors } from '../../../support/ninjs-schema';
import { hasSharedData, itWithSharedData, sharedStories } from '../../../support/shared-data';
import { carried, filesBeside, withFullItems } from '../../../support/wire-story';

function checkLaws(any: Article): void {
  const story = withFullItems(any);
  const json = writeNinjs(story, filesBeside);
  if (hasSharedData) expect(ninjsErrors(JSON.parse(json))).toEqual([]);
  const read = readNinjs(json);
  if (!read.ok) throw new Error(read.failure.code);
  expect(carried(read.value, asHtmlText)).toEqual(carried(publicArticle(story), asHtmlText));
}

describe('a story as ninjs', () => {
  it('is read as what it says, and valid where the schema is at hand, for any article', () => {
    fc.assert(fc.property(anyArticle, checkLaws), { numRuns: 500 });
  });

  itWithSharedData('for every shared story', () => {
    for (const { text, language } of sharedStories()) checkLaws(readWireCopy(text, language));
  });
});
