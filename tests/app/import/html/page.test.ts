import { describe, expect, it } from 'vitest';
import { crosshead, paragraph, text, type Article } from '../../../../app/article';
import { readPage } from '../../../../app/import/html';
import { WEB_PAGE, WORD } from '../../../support/office-html';

function pageOf(html: string): Article {
  const page = readPage(html);
  if (!page.ok) throw new Error(page.failure.code);
  return page.value;
}

const words = (value: string) => paragraph(text(value));

it('is the story of a page, with what the page says of it', () => {
  const { fields, body } = pageOf(WEB_PAGE);
  expect(fields).toMatchObject({
    headline: 'Quay reopens after the storm',
    standfirst: 'Ferries sail again from Saturday.',
    bylines: ['Rina Kusuma'],
    dateline: { place: '', date: '2025-11-22' },
    language: 'en-GB',
    canonical: 'https://example.org/quay-reopens',
  });
  expect(body[0]).toMatchObject({ type: 'figure', picture: 'https://example.org/quay.jpg' });
  expect(body.at(-1)).toEqual(words('More'));
});

it('has the title of a Word file for its headline', () => {
  expect(pageOf(WORD).fields.headline).toBe('The harbour');
  const titled = '<title>draft3</title><p class=MsoTitle>The quay</p><h1>One</h1>';
  expect(pageOf(titled)).toMatchObject({ fields: { headline: 'The quay' } });
  expect(pageOf(titled).body).toEqual([crosshead(2, text('One'))]);
});

describe('the story', () => {
  const long = 'The ferry left the quay at nine. '.repeat(3).trim();
  it.each([
    ['is the article', `<p>menu</p><article><p>${long}</p></article><p>foot</p>`],
    ['is the longest article', `<article>${long}</article><article>Another</article>`],
    ['is the main part', `<p>menu</p><main><p>${long}</p></main>`],
    ['is the main part by its role', `<p>menu</p><div role=main>${long}</div>`],
  ])('%s', (_name, html) => {
    expect(pageOf(html).body).toEqual([words(long)]);
  });

  it('is all of a page that has no such parts', () => {
    expect(pageOf('<p>a</p><p>b</p>').body).toEqual([words('a'), words('b')]);
    expect(pageOf('<article>a</article><article>b</article><p>c d e</p>').body).toHaveLength(3);
  });
});

it('has no standfirst that only repeats its first paragraph', () => {
  const head = '<meta name=description content="The ferry left.">';
  expect(pageOf(`${head}<p>The ferry left. It came back.</p>`).fields.standfirst).toBe('');
  expect(pageOf(`${head}<p>It came back.</p>`).fields.standfirst).toBe('The ferry left.');
});

it('is an article whatever the page says', () => {
  const odd = pageOf(
    '<html lang="<x>"><meta name=author content="https://example.org/me"><title></title>',
  );
  expect(odd).toMatchObject({ fields: { language: '', bylines: [], headline: '' }, body: [] });
  expect(pageOf('').body).toEqual([]);
});
