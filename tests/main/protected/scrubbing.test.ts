import { expect, it } from 'vitest';
import { success } from '../../../app/result';
import type { LibraryIndex } from '../../../main/library-index';
import { makeScrubbing } from '../../../main/protected/scrubbing';

/** What the index was asked to scrub, in this order. */
function asked() {
  const articles: string[] = [];
  const ask = (question: { readonly kind: string; readonly article?: string }) => {
    articles.push(`${question.kind} ${question.article}`);
    return Promise.resolve(success(null));
  };
  return { articles, scrubbing: makeScrubbing({ ask: ask as LibraryIndex['ask'] }) };
}

it('is done once more whenever an article is closed in which somebody was protected', async () => {
  const { articles, scrubbing } = asked();
  expect(await scrubbing.scrub('a')).toEqual(success(null));
  await scrubbing.closed(['b']);
  expect(articles).toEqual(['scrub a']);
  await scrubbing.closed(['a']);
  await scrubbing.closed();
  expect(articles).toEqual(['scrub a', 'scrub a', 'scrub a']);
});

it('is not done where nobody was protected', async () => {
  const { articles, scrubbing } = asked();
  await scrubbing.closed(['a']);
  await scrubbing.closed();
  expect(articles).toEqual([]);
});
