import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  blockQuote,
  figure,
  figuresIn,
  gallery,
  mapFigures,
  paragraph,
  text,
  type Figure,
} from '../../../app/article';
import { article } from '../../support/arbitraries';

const [A, B, C] = ['a', 'b', 'c'].map((picture) => figure({ picture })) as [Figure, Figure, Figure];

it('finds figures in galleries and block quotes, in reading order', () => {
  const body = [A, blockQuote(paragraph(text('x')), gallery(B)), gallery(C, A)];
  expect([...figuresIn(body)]).toEqual([A, B, C, A]);
});

it('changes a figure wherever it stands, and leaves all else the very same', () => {
  const body = [gallery(A), blockQuote(gallery(A, B)), gallery(C)];
  const changed = mapFigures(body, (one) => (one === B ? { ...one, alt: 'x' } : one));
  expect(changed).toEqual([gallery(A), blockQuote(gallery(A, { ...B, alt: 'x' })), gallery(C)]);
  expect(changed[0]).toBe(body[0]);
  expect(changed[2]).toBe(body[2]);
});

it('reaches every figure of any article, and makes nothing anew that stays', () => {
  fc.assert(
    fc.property(article, ({ body }) => {
      expect(mapFigures(body, (one) => one)).toBe(body);
      const marked = mapFigures(body, (one) => ({ ...one, alt: 'marked' }));
      const before = [...figuresIn(body)].map((one) => ({ ...one, alt: 'marked' }));
      expect([...figuresIn(marked)]).toEqual(before);
    }),
  );
});
