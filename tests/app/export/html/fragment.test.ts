import * as fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import {
  article,
  crosshead,
  figure,
  paragraph,
  quote,
  source,
  text,
  type Article,
} from '../../../../app/article';
import { newLosses } from '../../../../app/export';
import { writeFragment, writeHtmlFile } from '../../../../app/export/html';
import { article as anyArticle } from '../../../support/arbitraries';
import { readPage } from './page';

const STORY: Article = {
  ...article({ id: '7f0c', headline: 'Ferry sinks', language: 'ar', tags: ['sea'] }, [
    crosshead(2, text('Later')),
    paragraph({ type: 'quote', quote: 'q1', content: [text('“Yes,”')] }, text(' she said.')),
    figure({ caption: [text('The quay')], credit: 'AP', source: 'Reuters', terms: 'Once' }),
  ]),
  sources: { a: source('Nila Tan', { role: 'Master' }), k: source('Kawat') },
  quotes: { q1: quote('a', { via: 'k' }) },
};

const NO_PICTURES = () => null;

it('is one element with the body, its crossheads from h2 on, and what is known of it as data', () => {
  expect(writeFragment(STORY, NO_PICTURES)).toBe(
    [
      '<article lang="ar" dir="rtl" data-story="7f0c">',
      '<h2 dir="ltr">Later</h2>',
      '<p dir="ltr"><span class="quote" data-quote="q1" data-source="Nila Tan" data-via="Kawat">“Yes,”</span> she said.</p>',
      '<figure class="waiting" data-source="Reuters" data-terms="Once">',
      '<figcaption dir="ltr">The quay <small class="credit">AP</small></figcaption>',
      '</figure>',
      '</article>\n',
    ].join('\n'),
  );
});

it('has JSON-LD where it is asked for', () => {
  const html = writeFragment(STORY, NO_PICTURES, { jsonLd: true });
  expect(readPage(html).jsonLd).toMatchObject({ headline: 'Ferry sinks' });
});

it('says what it does not carry', () => {
  const told = (jsonLd: boolean) => {
    const losses = newLosses();
    writeFragment(STORY, NO_PICTURES, { jsonLd, losses });
    return losses.list().map(({ kind, places }) => [kind, ...places]);
  };
  expect(told(false)).toEqual([
    ['source-record', 'Nila Tan'],
    ['field', 'headline', 'tags'],
  ]);
  expect(told(true)).toEqual([]);
});

it('stands in any page without an error, and brings no style, script or page of its own', () => {
  fc.assert(
    fc.property(anyArticle, (story) => {
      const html = writeFragment(story, NO_PICTURES);
      const { errors, elements } = readPage(`<!DOCTYPE html><title>x</title><body>${html}`);
      expect(errors).toEqual([]);
      const names = elements.map(({ tagName }) => tagName);
      expect(names.filter((name) => /^(?:style|script|h1|link|meta)$/.test(name))).toEqual([]);
      expect(names.filter((name) => /^(?:html|head|title|body)$/.test(name))).toHaveLength(4);
      expect(parseFragment(html).childNodes).toHaveLength(2);
    }),
    { numRuns: 300 },
  );
});

it('is what is written when the form is asked for', () => {
  const written = writeHtmlFile(STORY, NO_PICTURES, { form: 'fragment' });
  expect(written).toEqual({ ok: true, value: writeFragment(STORY, NO_PICTURES) });
});
