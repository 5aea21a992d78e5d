import { describe, expect, it } from 'vitest';
import {
  crosshead,
  figure,
  paragraph,
  pullQuote,
  text,
  type Article,
} from '../../../../app/article';
import { writeHtml } from '../../../../app/export/html';
import { readPage } from '../../../../app/import/html';

function pageOf(html: string): Article {
  const page = readPage(html);
  if (!page.ok) throw new Error(page.failure.code);
  return page.value;
}

const FIRST = 'The north quay opened again on Saturday, a week after the storm had closed it.';
const SECOND = 'Two tugs and a pilot boat had brought the last of the lamps out of the water.';
const STORY = [paragraph(text(FIRST)), paragraph(text(SECOND))];
const WORDS = `<p>${FIRST}</p><p>${SECOND}</p>`;

describe('what stands around the story stays out', () => {
  it.each([
    ['a cookie banner', `<div id="cookie-banner"><p>We use cookies.</p></div>${WORDS}`],
    ['a question in front', `<div role="dialog"><p>Sign in.</p></div>${WORDS}`],
    ['comments', `${WORDS}<section class="comments-list"><p>First!</p></section>`],
    ['comments by their id', `${WORDS}<div id="comments"><ol><li>First!</li></ol></div>`],
    ['other stories', `${WORDS}<aside><h2>More</h2><ul><li>Ferry sold</li></ul></aside>`],
    ['related links', `<p>${FIRST}</p><ul class="related-links"><li>Ferry</ul><p>${SECOND}</p>`],
    ['sharing', `<div class="social share-bar">Share this</div>${WORDS}`],
    ['a form', `${WORDS}<form class="newsletter-signup"><p>Your address</p></form>`],
    ['menus', `<nav>Home</nav><div role="navigation">News</div>${WORDS}`],
    ['an advertisement', `<p>${FIRST}</p><div class="ad-slot">Buy!</div><p>${SECOND}</p>`],
  ])('%s', (_what, html) => {
    expect(pageOf(`<main>${html}</main>`).body).toEqual(STORY);
    expect(pageOf(`<body>${html}`).body).toEqual(STORY);
    expect(pageOf(`<article><h1>Quay</h1>${html}</article>`).body).toEqual(STORY);
  });

  it.each([
    ['all of the page is called so', `<div class="share">${WORDS}</div>`],
    ['a paragraph is', `<p class="related">${FIRST}</p><p>${SECOND}</p>`],
    ['the headline is in it', `<section class="social"><h1>Quay</h1></section>${WORDS}`],
    ['a name only begins so', `<div class="adverse">${FIRST}</div><p>${SECOND}</p>`],
  ])('but not where %s', (_what, html) => {
    expect(pageOf(`<main>${html}</main>`).body).toEqual(STORY);
  });

  it('and words shown large are a pull quote', () => {
    const html = `${WORDS}<aside class="pullquote"><p>We are glad.</p></aside>`;
    expect(pageOf(html).body).toEqual([...STORY, pullQuote(text('We are glad.'))]);
  });
});

describe('a picture that is loaded late', () => {
  const DOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
  it.each([
    ['by its data', `<img src="${DOT}" data-src="quay.jpg" alt="Quay">`],
    ['by a plug-in', `<img src="${DOT}" data-lazy-src="quay.jpg" alt="Quay">`],
    ['by widths', `<img src="${DOT}" data-srcset="quay.jpg 1x, large.jpg 2x" alt="Quay">`],
    ['by sources', `<picture><source srcset="q.webp"><img src="quay.jpg" alt="Quay"></picture>`],
    [
      'by AMP',
      `<amp-img src="quay.jpg" alt="Quay"><noscript><img src="x.jpg"></noscript></amp-img>`,
    ],
    [
      'with another without programs',
      `<img data-src="quay.jpg" alt="Quay"><noscript><img src="y.jpg"></noscript>`,
    ],
  ])('%s', (_what, picture) => {
    const html = `<article><figure>${picture}<figcaption>Dawn</figcaption></figure>${WORDS}</article>`;
    expect(pageOf(html).body).toEqual([
      figure({ picture: 'quay.jpg', alt: 'Quay', caption: [text('Dawn')] }),
      ...STORY,
    ]);
  });

  it('is found where only its sources name it', () => {
    const html = `<picture><source data-srcset="quay.webp 800w, l.webp 1600w"><img alt="Quay"></picture>`;
    expect(pageOf(html).body).toEqual([figure({ picture: 'quay.webp', alt: 'Quay' })]);
  });
});

describe('what a page says of its story as data', () => {
  const page = (data: unknown, head = '') =>
    pageOf(
      `<title>Post</title>${head}<script type="application/ld+json">${JSON.stringify(data)}</script>${WORDS}`,
    ).fields;
  const story = {
    ...{ '@type': ['NewsArticle'], headline: 'Quay opens', description: 'At last.' },
    author: [{ '@type': 'Person', name: 'Rina Kusuma' }, 'Budi Santoso', 'https://example.org/me'],
    ...{ datePublished: '2025-11-22T06:10:00+07:00', articleSection: ['World', 'Sea'] },
    keywords: 'quay, storm',
  };
  const fields = {
    ...{ headline: 'Quay opens', standfirst: 'At last.', section: 'World' },
    ...{ bylines: ['Rina Kusuma', 'Budi Santoso'], tags: ['quay', 'storm'] },
    dateline: { place: '', date: '2025-11-22' },
  };

  it.each([
    ['alone', story],
    ['in a list', [{ '@type': 'WebSite' }, story]],
    ['in a graph', { '@graph': [{ '@type': 'Person', name: 'X' }, story] }],
  ])('%s', (_where, data) => {
    expect(page(data)).toMatchObject(fields);
  });

  it('is what the page says to people, where they differ', () => {
    const head =
      '<meta property="og:title" content="Quay is open"><meta name=description content=Now.>';
    expect(page(story, head)).toMatchObject({ headline: 'Quay is open', standfirst: 'Now.' });
  });

  it.each([[null], [1], [[]], [{ '@type': 'NewsArticle', author: { name: 7 }, keywords: [{}] }]])(
    'is passed over where it is none: %j',
    (data) => {
      expect(page(data)).toMatchObject({ headline: 'Post', bylines: [], tags: [] });
    },
  );

  it('is passed over where it can’t be read', () => {
    const html = `<title>Post</title><script type="application/ld+json">{"@type":</script>${WORDS}`;
    expect(pageOf(html)).toMatchObject({ fields: { headline: 'Post' }, body: STORY });
  });

  it('is each author that the head names', () => {
    const head = '<meta name=author content="Rina"><meta name=author content="Budi">';
    expect(pageOf(head + WORDS).fields.bylines).toEqual(['Rina', 'Budi']);
  });
});

it('a page of ours has its fields in fields, and nothing of them in the body', () => {
  const written: Article = {
    ...pageOf(''),
    fields: {
      ...pageOf('').fields,
      ...{ headline: 'Quay opens', standfirst: 'At last.', bylines: ['Rina', 'Budi'] },
      ...{ dateline: { place: 'Tanjung', date: '2025-11-22' }, language: 'en', status: 'filed' },
      ...{ section: 'World', tags: ['quay'] },
    },
    body: [crosshead(2, text('Later')), ...STORY],
  };
  const read = pageOf(writeHtml(written, () => null));
  expect(read.body).toEqual(written.body);
  const { headline, standfirst, bylines, dateline, language, section, tags } = written.fields;
  const said = { headline, standfirst, bylines, dateline, language, section, tags };
  expect(read.fields).toMatchObject(said);
});
