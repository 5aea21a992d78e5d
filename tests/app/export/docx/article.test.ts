import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  article,
  blockQuote,
  code,
  crosshead,
  figure,
  gallery,
  inlineRuns,
  list,
  listItem,
  note,
  paragraph,
  plainText,
  pullQuote,
  quote,
  raw,
  SECTION_BREAK,
  table,
  text,
  type Article,
} from '../../../../app/article';
import { newLosses, publicArticle, type ExportOptions } from '../../../../app/export';
import { writeDocx, type FindDocxPicture } from '../../../../app/export/docx/article';
import { article as anyArticle } from '../../../support/arbitraries';
import { readDocx, wordsOf, type ReadDocx } from '../../../support/read-docx';
import { elementsNamed, type XmlElement } from '../../../support/read-xml';
import { png } from '../../../main/picture-bytes';

const NONE: FindDocxPicture = () => null;

async function written(
  story: Article,
  pictures = NONE,
  options: ExportOptions = {},
): Promise<ReadDocx & { readonly media: readonly string[] }> {
  const bytes = await writeDocx(story, pictures, options);
  const read = readDocx(bytes);
  const media = Object.keys(read.files).filter((name) => name.startsWith('word/media/'));
  return { ...read, media };
}

const attribute = (element: XmlElement, child: string, name = 'w:val') =>
  elementsNamed(element, child)[0]?.attributes[name];

/** Each paragraph with its style. */
const styled = ({ document }: ReadDocx) =>
  elementsNamed(document, 'w:p').map(
    (one) => `${attribute(one, 'w:pStyle') ?? ''}: ${wordsOf(one)}`,
  );

const FIGURE = figure({
  picture: 'assets/ferry.png',
  caption: [text('At the quay.')],
  credit: 'Nila Tan/Kawat',
  alt: 'A ferry',
});

it('has Word’s own styles', async () => {
  const story = article(
    {
      headline: 'Ferry sails again',
      standfirst: 'After a year',
      bylines: ['Nila Tan', 'Ari'],
      dateline: { place: 'Selira', date: '2025-08-22' },
      language: 'en-GB',
    },
    [
      paragraph(text('It sails.')),
      crosshead(1, text('One')),
      crosshead(6, text('Six')),
      blockQuote(paragraph(text('Somebody said.'))),
      pullQuote(text('So large')),
      SECTION_BREAK,
      list('bulleted', listItem([text('a')], list('numbered', listItem([text('b')])))),
      list('check', { ...listItem([text('c')]), checked: true }, listItem([text('d')])),
      FIGURE,
      code('i\n\tj'),
      raw('<b>k</b>'),
      table([[text('l')]], [[text('m')]]),
    ],
  );
  const read = await written(story);
  expect(styled(read)).toEqual([
    'Title: Ferry sails again',
    'Subtitle: After a year',
    'Byline: Nila Tan, Ari',
    'Dateline: Selira, 22 August 2025',
    ': It sails.',
    'Heading1: One',
    'Heading6: Six',
    'Quote: Somebody said.',
    'IntenseQuote: So large',
    'SectionBreak: * * *',
    'ListBullet: a',
    'ListNumber: b',
    'ListParagraph: ☑ c',
    'ListParagraph: ☐ d',
    'Picture: A ferry',
    'Caption: At the quay. [Nila Tan/Kawat]',
    'CodeBlock: i\n\tj',
    'CodeBlock: <b>k</b>',
    'TableHead: l',
    'TableText: m',
    ': ',
  ]);
  for (const style of styled(read).map((one) => one.split(':')[0]!)) {
    if (style !== '') expect(read.files['word/styles.xml']).toContain(`w:styleId="${style}"`);
  }
  expect(elementsNamed(read.document, 'w:tblHeader')).toHaveLength(1);
  expect(elementsNamed(read.document, 'w:tab')).toHaveLength(1);
});

it('says of itself what its fields say', async () => {
  const { files } = await written(
    article({
      headline: 'Ferry & bridge',
      standfirst: 'After a year',
      bylines: ['Nila Tan', 'Ari'],
      tags: ['ferry', 'ports'],
      language: 'id',
      id: '0198d2f0-5b1c-7c3e-9d43-2f1f6a6e8a11',
      section: 'News',
    }),
  );
  const core = files['docProps/core.xml']!;
  expect(core).toContain('<dc:title>Ferry &amp; bridge</dc:title>');
  expect(core).toContain('<dc:creator>Nila Tan; Ari</dc:creator>');
  expect(core).toContain('<cp:keywords>ferry, ports</cp:keywords>');
  expect(core).toContain('<dc:description>After a year</dc:description>');
  expect(files['docProps/custom.xml']).toContain('0198d2f0-5b1c-7c3e-9d43-2f1f6a6e8a11');
  expect(files['docProps/custom.xml']).toContain('News');
  expect(files['word/styles.xml']).toContain('<w:lang w:val="id"/>');
});

it('shows pictures no wider than the text, with what they show', async () => {
  const bytes = png(2400, 1200);
  const find: FindDocxPicture = ({ picture }) =>
    picture === null ? null : { bytes, type: 'png', width: 2400, height: 1200 };
  const { document, media } = await written(article({}, [gallery(FIGURE, figure())]), find);
  expect(media).toHaveLength(1);
  expect(attribute(document, 'wp:docPr', 'descr')).toBe('A ferry');
  const extent = elementsNamed(document, 'wp:extent')[0]!.attributes;
  // English Metric Units, 9525 to a pixel.
  expect([Number(extent['cx']) / 9525, Number(extent['cy']) / 9525]).toEqual([600, 300]);
});

it('counts as the lists do', async () => {
  const three = { ...list('numbered', listItem([text('a')])), start: 3 };
  const { document, files } = await written(article({}, [three, three]));
  const numbers = elementsNamed(document, 'w:numId').map(({ attributes }) => attributes['w:val']);
  expect(new Set(numbers).size).toBe(2);
  expect(files['word/numbering.xml']).toContain('<w:start w:val="3"/>');
});

it('has links that may be followed, and no others', async () => {
  const link = (url: string, title = '') =>
    ({ type: 'link', url, title, content: [text('words')] }) as const;
  const losses = newLosses();
  const story = article({}, [
    paragraph(link('https://example.com/?a=b&c=d', 'Tip'), text(' '), link('javascript:alert(1)')),
  ]);
  const { document, files } = await written(story, NONE, { losses });
  expect(elementsNamed(document, 'w:hyperlink')).toHaveLength(1);
  expect(files['word/_rels/document.xml.rels']).toContain('https://example.com/?a=b&amp;c=d');
  expect(Object.values(files).join('')).not.toContain('javascript');
  expect(losses.list()).toEqual([
    { kind: 'link', manner: 'left-out', count: 1, places: ['javascript:alert(1)'] },
    { kind: 'link', manner: 'simplified', count: 1, places: ['Tip'] },
  ]);
});

describe('notes to the desk', () => {
  const story: Article = {
    ...article({ language: 'en' }, [
      paragraph(text('It '), { type: 'note', note: 'n1', content: [text('sails')] }),
      paragraph({ type: 'note', note: 'n1', content: [text('at dawn')] }, text('.')),
    ]),
    notes: {
      n1: note('Sure?\nAsk.', { by: 'Ari Suwarna', at: '2025-08-22T09:30:00Z' }),
      n2: note('Lost words', {}),
    },
  };

  it('are comments where they are asked for', async () => {
    const losses = newLosses();
    const { document, files } = await written(story, NONE, { notes: true, losses });
    const comments = files['word/comments.xml']!;
    expect(comments).toContain('w:author="Ari Suwarna"');
    expect(comments).toContain('w:date="2025-08-22T09:30:00.000Z"');
    expect(comments).toContain('Sure?');
    for (const name of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']) {
      expect(elementsNamed(document, name)).toHaveLength(1);
    }
    expect(losses.list()).toEqual([
      { kind: 'desk-note', manner: 'left-out', count: 1, places: ['Lost words'] },
    ]);
  });

  it('are nowhere else', async () => {
    const { files } = await written(story);
    const all = Object.values(files).join('\n');
    for (const secret of ['Sure?', 'Lost words', 'Suwarna']) expect(all).not.toContain(secret);
  });
});

it('reads from right to left where its language does', async () => {
  const { document, files } = await written(
    article({ headline: 'العبّارة تبحر', language: 'ar' }, [
      paragraph(text('«تبحر»'), text(' 2025.', 'bold')),
      paragraph(text('All in English.')),
      table([[text('أول')]], [[text('ثان')]]),
    ]),
  );
  const [headline, first, english] = elementsNamed(document, 'w:p');
  const isRtl = (one: XmlElement | undefined) => elementsNamed(one!, 'w:bidi').length > 0;
  expect([headline, first, english].map(isRtl)).toEqual([true, true, false]);
  // A number and a full stop go with the words around.
  expect(elementsNamed(first!, 'w:rtl')).toHaveLength(2);
  expect(elementsNamed(document, 'w:bidiVisual')).toHaveLength(1);
  expect(files['word/styles.xml']).toContain('<w:lang w:bidi="ar"/>');
});

describe('what it does not carry', () => {
  const told = async (story: Article, pictures = NONE) => {
    const losses = newLosses();
    await writeDocx(story, pictures, { losses });
    return losses.list().map(({ kind, manner, places }) => [kind, manner, ...places]);
  };

  it('is nothing of a plain story', async () => {
    const find: FindDocxPicture = () => ({ bytes: png(4, 4), type: 'png', width: 4, height: 4 });
    const story = article({ headline: 'H' }, [
      paragraph(text('a', 'bold', 'code'), { type: 'break' }, text('b')),
      crosshead(2, text('c')),
      list('numbered', listItem([text('d')])),
      blockQuote(paragraph(text('e'))),
      pullQuote(text('f')),
      SECTION_BREAK,
      FIGURE,
      code('g'),
      table([[text('h')]], [[text('i')]]),
    ]);
    expect(await told(story, find)).toEqual([]);
  });

  it('is told', async () => {
    const story: Article = {
      ...article({}, [
        paragraph({ type: 'quote', quote: 'q1', content: [text('“Yes.”\u0001')] }),
        figure({ picture: 'assets/a.svg', focus: { left: 1, top: 1 }, terms: 'Once', source: 'X' }),
        gallery(figure({ caption: [text('One')] })),
        blockQuote(SECTION_BREAK),
        code('g', 'ts'),
        raw('<hr>'),
        list('bulleted', listItem([], list('check', listItem([text('t')])))),
      ]),
      quotes: { q1: quote(null) },
    };
    expect(await told(story)).toEqual([
      ['quote-record', 'left-out', '“Yes.”\u0001'],
      ['picture', 'left-out', 'assets/a.svg'],
      ['rights', 'left-out', 'X', 'Once'],
      ['framing', 'left-out', 'assets/a.svg'],
      ['character', 'left-out', '“Yes.”\ufffd'],
      ['check-mark', 'simplified', 't'],
      ['block-quote', 'simplified', 'section-break'],
      ['code', 'simplified', 'ts'],
      ['raw', 'simplified', '<hr>'],
      ['gallery', 'simplified', 'One'],
    ]);
  });
});

describe('whatever the article', () => {
  it('it is well-formed and has all its words, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (story) => {
        const { paragraphs } = await written(story);
        const words = paragraphs.join('\n');
        let from = 0;
        for (const run of inlineRuns(publicArticle(story).body)) {
          const shown = asXml(plainText(run));
          const at = words.indexOf(shown, from);
          expect(at, shown).toBeGreaterThanOrEqual(0);
          from = at + shown.length;
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** As XML can hold it. */
function asXml(words: string): string {
  return (
    words
      // eslint-disable-next-line no-control-regex -- these are what XML forbids
      .replace(/[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
  );
}
