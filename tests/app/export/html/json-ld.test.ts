import * as fc from 'fast-check';
import { expect } from 'vitest';
import { article, figure, paragraph, quote, source, text } from '../../../../app/article';
import { writeHtml } from '../../../../app/export/html';
import { article as anyArticle } from '../../../support/arbitraries';
import { itWithSharedData, readShared } from '../../../support/shared-data';
import { readPage } from './page';

/** The properties of each type, by the type that it has them of. */
type Known = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Each object in the data is of a type of schema.org's that has the properties it is given; says which types there are. */
function checkTypes(value: unknown, known: Known, found: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) checkTypes(one, known, found);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const { '@type': type, '@context': _context, ...properties } = value as Record<string, unknown>;
  found.add(String(type));
  expect(Object.values(known[String(type)] ?? {}).flat()).toEqual(
    expect.arrayContaining(Object.keys(properties)),
  );
  for (const one of Object.values(properties)) checkTypes(one, known, found);
}

itWithSharedData('is only what schema.org 30 knows of each type', () => {
  const known = JSON.parse(readShared('standards', 'properties-by-type-30.0.json')) as Known;
  const found = new Set<string>();
  const check = (html: string) => checkTypes(readPage(html).jsonLd, known, found);
  const placed = () => ({ url: 'a.jpg', width: 6, height: 4 });
  const full = article({ headline: 'H', bylines: ['A'], status: 'filed' }, [
    paragraph({ type: 'quote', quote: 'q1', content: [text('“Yes”')] }),
    figure({ picture: 'a.jpg', credit: 'AP', alt: 'Q', source: 'S', terms: 'T' }),
  ]);
  const sources = {
    a: source('Nila', { role: 'R', organisation: 'O' }),
    k: source('K', { kind: 'organisation' }),
  };
  check(writeHtml({ ...full, sources, quotes: { q1: quote('a', { via: 'k' }) } }, placed));
  expect([...found].sort()).toEqual([
    ...['ImageObject', 'NewsArticle', 'Organization', 'Person', 'Quotation'],
  ]);
  fc.assert(
    fc.property(anyArticle, (story) => check(writeHtml(story, placed))),
    { numRuns: 200 },
  );
});
