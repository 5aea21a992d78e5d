import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  article,
  blockQuote,
  code,
  crosshead,
  figure,
  gallery,
  list,
  listItem,
  paragraph,
  pullQuote,
  quote,
  raw,
  SECTION_BREAK,
  source,
  table,
  text,
  type Article,
  type Block,
} from '../../../../app/article';
import { newLosses, publicArticle, type Loss } from '../../../../app/export';
import { writeHtml } from '../../../../app/export/html';
import { article as anyArticle } from '../../../support/arbitraries';

const PLACED = { url: 'a.jpg', width: 6, height: 4 };

function told(story: Article, pictures: typeof PLACED | null = PLACED): readonly Loss[] {
  const losses = newLosses();
  writeHtml(story, () => pictures, { losses });
  return losses.list();
}

function ofBlocks(...blocks: Block[]) {
  return told(article({ headline: 'H' }, blocks)).map(({ kind, manner, count, places }) => [
    ...[kind, manner, count],
    ...places,
  ]);
}

/** A paragraph that is a quote. */
function said(words: string): Block {
  return paragraph({ type: 'quote', quote: 'q1', content: [text(words)] });
}

it('is silent of what a page carries', () => {
  const story: Article = {
    ...article(
      {
        ...{ headline: 'H', standfirst: 'S', bylines: ['A'], language: 'en', tags: ['t'] },
        ...{ dateline: { place: 'P', date: '2025-08-22' }, section: 'W', slug: 's' },
        ...{ canonical: 'https://example.com/', seo: { title: 'T', description: 'D' } },
      },
      [
        paragraph(text('a', 'bold', 'italic'), { type: 'break' }, text('b')),
        crosshead(2, text('c')),
        crosshead(3, text('c')),
        list('check', { ...listItem([text('a')]), checked: true }),
        { ...list('numbered', listItem([text('a')])), start: 7 },
        blockQuote(paragraph(text('d'))),
        pullQuote(text('e')),
        SECTION_BREAK,
        figure({ picture: 'a.jpg', caption: [text('f')], credit: 'C', alt: 'A', source: 'S' }),
        gallery(figure({ caption: [text('f')] }), figure({ alt: 'g' })),
        code('x', 'ts'),
        table([[text('1')]], [[text('2')]]),
        said('Yes.'),
      ],
    ),
    sources: { a: source('Nila') },
    quotes: { q1: quote('a') },
  };
  expect(told(story)).toEqual([]);
});

it.each<[string, Block[], (readonly unknown[])[]]>([
  ['a blank crosshead', [crosshead(2)], [['crosshead', 'left-out', 1]]],
  ['a gap of levels', [crosshead(4, text('x'))], [['crosshead', 'simplified', 1, 'x']]],
  ['raw blocks', [raw('<x>')], [['raw', 'simplified', 1, '<x>']]],
  [
    'raw pieces',
    [paragraph({ type: 'raw-inline', source: '<b>' })],
    [['raw', 'simplified', 1, '<b>']],
  ],
  [
    'a link that may not be followed',
    [paragraph({ type: 'link', url: 'javascript:x', title: '', content: [text('x')] })],
    [['link', 'simplified', 1, 'javascript:x']],
  ],
  [
    'what is to be seen of a picture in any shape',
    [figure({ picture: 'a.jpg', focus: { left: 1, top: 1 } })],
    [['framing', 'left-out', 1, 'a.jpg']],
  ],
  ['a forbidden character', [code('a\u0001')], [['character', 'left-out', 1, 'a\u0001']]],
])('tells of %s', (_what, blocks, losses) => {
  expect(ofBlocks(...blocks)).toEqual(losses);
});

it('tells of pictures that are not there, fields without a place, and words in their own language', () => {
  const fields = { language: 'xx', canonical: 'ftp://x', embargo: '2026-01-01T00:00:00Z' };
  const story: Article = {
    ...article(fields, [figure({ picture: 'a.jpg' }), said('Yes.')]),
    quotes: { q1: quote(null, { original: { language: 'ko', text: '네' } }) },
  };
  expect(told(story, null).map(({ kind, places }) => [kind, ...places])).toEqual([
    ['quote-record', '네'],
    ['field', 'canonical', 'embargo'],
    ['picture', 'a.jpg'],
    ['language', 'xx'],
  ]);
});

it('has what is kept back once, as the public article tells it', () => {
  fc.assert(
    fc.property(anyArticle, (story) => {
      const losses = newLosses();
      publicArticle(story, { losses });
      expect(told(story).filter(({ manner }) => manner === 'held-back')).toEqual(losses.list());
    }),
    { numRuns: 200 },
  );
});
