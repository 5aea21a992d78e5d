import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  article,
  blockQuote,
  code,
  crosshead,
  figure,
  list,
  listItem,
  paragraph,
  quote,
  raw,
  SECTION_BREAK,
  source,
  table,
  text,
  type Article,
} from '../../../../app/article';
import { factCheckCopy } from '../../../../app/export/fact-check/copy';
import { writeFactCheckDocx } from '../../../../app/export/docx/fact-check';
import { article as anyArticle } from '../../../support/arbitraries';
import { factCheckLabels } from '../../../support/fact-check-labels';
import { readDocx, wordsOf, type ReadDocx } from '../../../support/read-docx';
import { elementsNamed } from '../../../support/read-xml';
import { longStory, span, STORY } from '../fact-check/story';

const EN = factCheckLabels('en');

async function written(story: Article, labels = EN): Promise<ReadDocx> {
  return readDocx(await writeFactCheckDocx(story, labels));
}

/** Each row's cells, their paragraphs parted by line ends. */
function rows({ document }: ReadDocx): readonly (readonly string[])[] {
  const quotes = elementsNamed(document, 'w:tbl').at(-1)!;
  return elementsNamed(quotes, 'w:tr').map((row) =>
    elementsNamed(row, 'w:tc').map((cell) => elementsNamed(cell, 'w:p').map(wordsOf).join('\n')),
  );
}

it('says on every page for whom it is', async () => {
  const { files } = await written(STORY);
  const headers = Object.keys(files).filter((name) => /word\/header\d+\.xml/.test(name));
  expect(headers).toHaveLength(2);
  for (const name of headers) {
    expect(files[name]).toContain('Fact-check copy. For the desk only.');
    expect(files[name]).toContain('w:val="DeskOnly"');
  }
  expect(files['docProps/core.xml']).toContain('Fact-check copy: Ferry sails again');
  const all = Object.values(files).join('\n');
  for (const secret of ['+62', 'afraid', '/home', 'k3v9']) expect(all).not.toContain(secret);
});

it('has the story with numbers behind its quotes, each leading to its row', async () => {
  const { document, paragraphs } = await written(STORY);
  expect(paragraphs.slice(0, 5)).toEqual([
    'Ferry sails again',
    '“It sails,”[1] she said, “at dawn.”[1]',
    '“They knew,”[2] he said. “Lost,”[3]',
    'the rope was worn[4]',
    'Nobody counted[5]',
  ]);
  const marks = elementsNamed(document, 'w:bookmarkStart').map(
    ({ attributes }) => attributes['w:name'],
  );
  expect(marks).toEqual([1, 2, 3, 4, 5, 6].map((number) => `quote-${number}`));
  const anchors = elementsNamed(document, 'w:hyperlink').map(
    ({ attributes }) => attributes['w:anchor'],
  );
  // The fifth stands in a link, where there may be no other one.
  expect(anchors.filter(Boolean)).toEqual(['quote-1', 'quote-1', 'quote-2', 'quote-3', 'quote-4']);
});

it('has a row of facts for each quote', async () => {
  const [head, first, ...others] = rows(await written(STORY));
  expect(head).toEqual(['No.', 'Words', 'Source', 'How we have it', 'Status']);
  expect(first).toEqual([
    '1',
    '“It sails,” … “at dawn.”\nKind direct\nCue said\nLanguage of the original id\n' +
      'Words as they were said “Kapalnya berlayar,\nsaat fajar.”',
    'Nila Tan\nRole at the time Deputy harbour master\nOrganisation Port of Selira\nVia Kawat\nTerms on the record',
    'interview\nDate August 22, 2025\nRecording Nila: 22 Aug.m4a\nTimecode 0:12:31\nPage 7\n' +
      'Link https://example.com/talk?a=b&c',
    'changed since checked\nWords as they were checked “It sails,”\n“at noon.”',
  ]);
  expect(others.map(([number, , , , status]) => `${number} ${status}`)).toEqual([
    '2 unchecked\nRemark alias of a protected source',
    '3 Remark These words have no record.',
    '4 checked\nRemark The story does not list this source.',
    '5 unchecked',
    '6 unchecked\nRemark This record has no words in the story any more.',
  ]);
});

it('is in styles that can be changed in one place, and in the story’s language', async () => {
  const { files, document } = await written(STORY);
  const used = new Set(
    ['w:pStyle', 'w:rStyle'].flatMap((name) =>
      elementsNamed(document, name).map(({ attributes }) => attributes['w:val']!),
    ),
  );
  expect(used).toContain('Heading1');
  for (const style of used) expect(files['word/styles.xml']).toContain(`w:styleId="${style}"`);
  expect(files['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
});

it('reads from right to left where its language does', async () => {
  const arabic: Article = {
    ...article({ headline: 'العبّارة تبحر', language: 'ar' }, [
      paragraph(span('q1', text('«تبحر»')), text(' قالت')),
      paragraph(text('All in English.')),
      list('numbered', listItem([text('أول')])),
    ]),
    quotes: { q1: quote(null) },
  };
  const { document, files } = await written(arabic, factCheckLabels('ar'));
  const [headline, first, english, item] = elementsNamed(document, 'w:p');
  const isRtl = (one: typeof first) => elementsNamed(one!, 'w:bidi').length > 0;
  expect([headline, first, english, item].map(isRtl)).toEqual([true, true, false, true]);
  expect(elementsNamed(first!, 'w:rtl').length).toBeGreaterThan(0);
  expect(elementsNamed(document, 'w:bidiVisual')).toHaveLength(1);
  expect(files['word/styles.xml']).toContain('<w:lang w:bidi="ar"/>');
  expect(files['word/header1.xml']).toContain('للديسك وحده');
});

it('has every kind of block', async () => {
  const blocks = article({ headline: 'H' }, [
    crosshead(2, text('Later')),
    list('bulleted', listItem([text('a')], list('numbered', listItem([text('b')])))),
    { ...list('numbered', listItem([text('c')])), start: 7 },
    list('check', { ...listItem([text('d')]), checked: true }),
    blockQuote(paragraph(text('e')), list('bulleted', listItem([text('f')]))),
    SECTION_BREAK,
    figure({ caption: [text('g')], credit: 'AFP', alt: 'h', picture: 'assets/a.jpg' }),
    code('i\n  j'),
    table([[text('k')], [text('l')]], [[text('m')], []]),
    raw('<b>n</b>'),
    paragraph(text('o', 'bold'), { type: 'break' }, text('p'), {
      type: 'link',
      url: 'javascript:alert(1)',
      title: '',
      content: [text('q')],
    }),
  ]);
  const { paragraphs, files } = await written(blocks);
  expect(paragraphs.filter((one) => one !== '')).toEqual([
    ...['H', 'Later', 'a', 'b', 'c', '☑ d', 'e', 'f', '* * *', 'h', 'g [AFP]', 'i\n  j'],
    ...['k', 'l', 'm', '<b>n</b>', 'o\npq', 'Quotes', 'No quotes tagged yet'],
  ]);
  expect(files['word/numbering.xml']).toContain('<w:start w:val="7"/>');
  expect(Object.values(files).join('')).not.toContain('javascript');
});

describe('whatever the article', () => {
  it('it is well-formed, and says all that the quotes say', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (story) => {
        const read = await written(story);
        const { quotes } = factCheckCopy(story);
        const found = quotes.length === 0 ? [] : rows(read).slice(1);
        expect(found.map(([number]) => number)).toEqual(
          quotes.map((_, index) => String(index + 1)),
        );
        quotes.forEach(({ words }, index) => {
          expect(found[index]![1]!.startsWith(shown(words.join(' … ')))).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('it takes a name of 10,000 characters', async () => {
    const name = 'n'.repeat(10_000);
    const story: Article = {
      ...article({}, [paragraph(span('q1', text('“Yes.”')))]),
      sources: { a: source(name) },
      quotes: { q1: quote('a') },
    };
    expect(rows(await written(story))[1]![2]).toContain(name);
  });

  it('it can be of 1,000 quotes', { timeout: 120_000 }, async () => {
    expect(rows(await written(longStory(1000)))).toHaveLength(1001);
  });
});

/** As XML can hold it. */
function shown(words: string): string {
  return (
    words
      .replace(/\r\n|\r/g, '\n')
      // eslint-disable-next-line no-control-regex -- these are what XML forbids
      .replace(/[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
  );
}
