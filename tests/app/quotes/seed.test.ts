import { expect } from 'vitest';
import { suggestQuotes } from '../../../app/quotes';
import { itWithSharedData, readShared } from '../../support/shared-data';

interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
}

itWithSharedData('finds the quotes of the first article, and nearly all of their speakers', () => {
  const { quotes } = JSON.parse(readShared('articles', 'seed.id.gold.json')) as {
    quotes: readonly GoldQuote[];
  };
  const found = suggestQuotes(readShared('articles', 'seed.id.txt'), 'id').filter(
    ({ kind }) => kind !== 'indirect',
  );
  expect(found.map(({ start, end }) => [start, end])).toEqual(
    quotes.map(({ start, end }) => [start, end]),
  );
  const right = found.filter(({ source }, index) =>
    source?.text.split(' ').every((name) => quotes[index]!.speaker.split(' ').includes(name)),
  );
  expect(right.length).toBeGreaterThanOrEqual(5);
});
