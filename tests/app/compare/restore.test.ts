import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import {
  article as newArticle,
  paragraph,
  quote,
  source,
  text,
  validateArticle,
  type Article,
  type Inline,
} from '../../../app/article';
import { restorableBlocks, restoreArticle, restoreBlocks } from '../../../app/compare';
import { blockKey } from '../../../app/compare/block-key';
import { threeSides } from './edits';

const RUNS = Number(process.env['GALLEY_RUNS'] ?? 300);
const p = (words: string) => paragraph(text(words));
const span = (words: string): Inline => ({ type: 'quote', quote: 'q1', content: [text(words)] });

it('puts a changed block back, and a lost one to where it stood', () => {
  const old = newArticle({}, [
    p('One.'),
    p('The ferry left at dawn.'),
    p('Lost words.'),
    p('End.'),
  ]);
  const present = newArticle({}, [p('One.'), p('The ferry left at noon.'), p('End.'), p('New.')]);
  expect([...restorableBlocks(present, old)]).toEqual([1, 2]);
  expect(restoreBlocks(present, old, new Set([1])).body).toEqual([
    ...[p('One.'), p('The ferry left at dawn.'), p('End.'), p('New.')],
  ]);
  expect(restoreBlocks(present, old, new Set([2])).body).toEqual([
    ...[p('One.'), p('The ferry left at noon.'), p('Lost words.'), p('End.'), p('New.')],
  ]);
});

it('brings the records along that the words need', () => {
  const old: Article = {
    ...newArticle({}, [paragraph(span('we will look into it'))]),
    sources: { kim: source('Kim') },
    quotes: { q1: quote('kim') },
  };
  const restored = restoreBlocks(newArticle({ headline: 'Now' }), old, new Set([0]));
  expect(restored).toEqual({ ...old, fields: restored.fields });
  expect(restored.fields.headline).toBe('Now');
});

it('gives a quote a new id whose own belongs to other words by now', () => {
  const old: Article = {
    ...newArticle({}, [paragraph(span('we will look into it'))]),
    sources: { kim: source('Kim') },
    quotes: { q1: quote('kim') },
  };
  const present: Article = {
    ...newArticle({}, [paragraph(span('give me back my children'))]),
    sources: { ana: source('Ana') },
    quotes: { q1: quote('ana') },
  };
  const restored = restoreBlocks(present, old, new Set([0]));
  expect(restored.body).toEqual([
    paragraph({ type: 'quote', quote: 'q2', content: [text('we will look into it')] }),
    paragraph(span('give me back my children')),
  ]);
  expect(restored.quotes).toEqual({ q1: quote('ana'), q2: quote('kim') });
});

it('keeps the id of the article', () => {
  const old = newArticle({ id: 'other', headline: 'Then' }, [p('Old.')]);
  const restored = restoreArticle(newArticle({ id: 'mine', headline: 'Now' }), old);
  expect(restored).toEqual({ ...old, fields: { ...old.fields, id: 'mine' } });
});

test(
  `${RUNS} generated pairs: what is restored is there, and the rest as it was`,
  () => {
    fc.assert(
      fc.property(threeSides, fc.func(fc.boolean()), ({ mine: present, theirs: old }, choose) => {
        const places = new Set(
          [...restorableBlocks(present, old)].filter((place) => choose(place)),
        );
        const restored = restoreBlocks(present, old, places);
        expect(validateArticle(restored)).toEqual([]);
        expect(restored.fields).toBe(present.fields);
        const size = restored.body.length;
        expect(size).toBeGreaterThanOrEqual(
          Math.max(places.size, present.body.length - places.size),
        );
        expect(size).toBeLessThanOrEqual(present.body.length + places.size);
        const whole = restoreBlocks(present, old, new Set(restorableBlocks(present, old)));
        const there = new Set(whole.body.map(neutral));
        for (const block of old.body) expect(there).toContain(neutral(block));
      }),
      { numRuns: RUNS },
    );
  },
  RUNS * 100,
);

/** Whatever its quotes and notes are called. */
function neutral(block: Parameters<typeof blockKey>[0]): string {
  return blockKey(block).replace(/"(quote|note)":"[qn]\d+"/g, '"$1":"x"');
}
