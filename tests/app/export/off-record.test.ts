import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  article,
  blockQuote,
  code,
  figure,
  list,
  listItem,
  paragraph,
  plainText,
  pullQuote,
  quote,
  raw,
  table,
  text,
  validateArticle,
  type Article,
  type Fields,
  type Inline,
} from '../../../app/article';
import { findRepeats, offRecordQuotes, publicArticle, writeHtml } from '../../../app/export';
import { article as anyArticle } from '../../support/arbitraries';

const span = (id: string, ...content: Inline[]): Inline => ({ type: 'quote', quote: id, content });
const SECRET = text('“We knew it in May already,”');

function story(fields: Partial<Fields>, ...blocks: Article['body']): Article {
  return {
    ...article(fields, blocks),
    quotes: { q1: quote(null, { terms: 'off-record' }), q2: quote(null) },
  };
}

describe('leaving out', () => {
  it('is done wherever words can stand', () => {
    const given = story(
      {},
      paragraph(span('q1', SECRET), text(' she said. '), span('q1', text('Now.'))),
      blockQuote(paragraph(span('q1', SECRET))),
      pullQuote(span('q1', SECRET)),
      list('bulleted', listItem([span('q1', SECRET)])),
      figure({ caption: [span('q1', SECRET)] }),
      table([[span('q1', SECRET)]]),
    );
    const gone = text('[…]');
    expect(publicArticle(given).body).toEqual([
      paragraph(text('[…] she said. […]')),
      blockQuote(paragraph(gone)),
      pullQuote(gone),
      list('bulleted', listItem([gone])),
      figure({ caption: [gone] }),
      table([[gone]]),
    ]);
    expect(offRecordQuotes(given)).toEqual([
      { id: 'q1', words: [SECRET.text, 'Now.', ...new Array<string>(5).fill(SECRET.text)] },
    ]);
  });

  it('keeps a quote around it, and takes what is in it along', () => {
    const given = story(
      {},
      paragraph(span('q2', text('“Yes, '), span('q1', text('she'), text(' lied', 'bold')))),
      paragraph(span('q1', text('“No, '), span('q2', text('never')))),
    );
    expect(publicArticle(given).body).toEqual([
      paragraph(span('q2', text('“Yes, […]'))),
      paragraph(text('[…]')),
    ]);
  });

  it('makes a sound article of any', () => {
    fc.assert(
      fc.property(anyArticle, (given) => {
        expect(validateArticle(publicArticle(given))).toEqual([]);
        expect(offRecordQuotes(publicArticle(given))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('takes no words without a record for a secret', () => {
    const lost = article({}, [paragraph(span('__proto__', text('One')), span('q7', text('two')))]);
    expect(offRecordQuotes(lost)).toEqual([]);
    expect(plainText(bodyText(publicArticle(lost)))).toBe('Onetwo');
  });
});

function bodyText({ body }: Article): readonly Inline[] {
  return body[0]?.type === 'paragraph' ? body[0].content : [];
}

describe('words that are repeated', () => {
  const places = (given: Article) => findRepeats(given).map(({ place, words }) => [place, words]);
  const tagged = paragraph(span('q1', SECRET));

  it.each<[string, Partial<Fields>, string]>([
    ['headline', { headline: 'Port ‘knew it in May’' }, 'knew it in May'],
    ['standfirst', { standfirst: 'WE KNEW IT IN MAY, says she' }, 'WE KNEW IT IN MAY'],
    ['seo-title', { seo: { title: 'it in may already', description: '' } }, 'it in may already'],
    [
      'seo-description',
      { seo: { title: '', description: 'We knew it, in May' } },
      'We knew it, in May',
    ],
    ['slug', { slug: 'port-we-knew-it-in-may' }, 'we-knew-it-in-may'],
    ['tags', { tags: ['port', 'knew it in May'] }, 'knew it in May'],
  ])('are found in the %s', (place, fields, words) => {
    expect(places(story(fields, tagged))).toEqual([[place, words]]);
  });

  it('are found in what is said of pictures, in code and in the text', () => {
    const given = story(
      {},
      tagged,
      pullQuote(text('“We knew it in May”')),
      blockQuote(figure({ alt: 'A sign: we knew it in May already' })),
      code('echo we knew it in may'),
      raw('<b>We knew it in May</b>'),
    );
    expect(places(given)).toEqual([
      ['picture', 'we knew it in May already'],
      ['text', 'We knew it in May'],
      ['text', 'we knew it in may'],
      ['text', 'We knew it in May'],
    ]);
  });

  it('are four in a row at least, and none of a quote on the record', () => {
    expect(places(story({ headline: 'We knew it on Monday in May' }, tagged))).toEqual([]);
    const open = { ...story({ headline: 'We knew it in May' }, tagged) };
    expect(places({ ...open, quotes: { q1: quote(null) } })).toEqual([]);
  });

  it('are told of from Arabic as well', () => {
    const given = story(
      { headline: 'كنا نعلم ذلك منذ مايو' },
      paragraph(span('q1', text('«كنّا نعلم ذلك منذ مايو»'))),
    );
    expect(places(given)).toEqual([['headline', 'كنا نعلم ذلك منذ مايو']]);
  });

  it('can be looked for in a story of 5,000 quotes', () => {
    const spans = Array.from({ length: 5000 }, (_, index) =>
      paragraph(span('q1', text(`“They paid ${index} coins for the boat,”`)), text(' he said.')),
    );
    expect(findRepeats(story({ headline: 'Paid 77 coins for the ferry' }, ...spans))).toEqual([
      { place: 'headline', words: 'Paid 77 coins for the' },
    ]);
  });
});

it('leaves the words out of the page wherever they come from', () => {
  const html = writeHtml(story({ headline: 'H' }, paragraph(span('q1', SECRET))), () => null);
  expect(html).toContain('<p>[…]</p>');
  expect(html).not.toContain('May');
});
