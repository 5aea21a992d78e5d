import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  article,
  figure,
  paragraph,
  plainText,
  pullQuote,
  quote,
  raw,
  source,
  table,
  text,
  type Article,
  type Block,
  type BlockHandlers,
  handleBlock,
} from '../../../../app/article';
import { publicArticle } from '../../../../app/export';
import { writeHtml } from '../../../../app/export/html';
import { readWireCopy } from '../../../../app/import/wire';
import { article as anyArticle } from '../../../support/arbitraries';
import { itWithSharedData, readShared, sharedStories } from '../../../support/shared-data';
import { attribute, readPage } from './page';

const ELEMENTS = new Set(
  'html head meta title link style script body main article div header h1 h2 h3 h4 h5 h6 p span time figure img figcaption small blockquote aside hr ul ol li label input table thead tbody tr th td pre code a br strong em u s sub sup'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang dir charset name content rel href type class datetime src alt width height loading start disabled checked scope title data-url data-quote data-source data-via data-picture data-meta'.split(
    ' ',
  ),
);

/** Every text of the story, in the order of reading. */
const TEXTS: BlockHandlers<string> = {
  paragraph: (block) => plainText(block.content),
  crosshead: (block) => plainText(block.content),
  list: (block) =>
    block.items
      .map((item) => plainText(item.content) + (item.list ? textOfBlock(item.list) : ''))
      .join(''),
  'block-quote': (block) => block.blocks.map(textOfBlock).join(''),
  'pull-quote': (block) => plainText(block.content),
  'section-break': () => '',
  figure: (block) => block.alt + plainText(block.caption) + block.credit,
  gallery: (block) => block.figures.map(textOfBlock).join(''),
  code: (block) => block.text,
  table: (block) => block.rows.flat().map(plainText).join(''),
  raw: (block) => block.source,
};

function textOfBlock(block: Block): string {
  return handleBlock(TEXTS, block, undefined);
}

/** As HTML can hold it. */
function shown(value: string): string {
  return value
    .normalize('NFC')
    .replace(/\p{Cc}/gu, (control) => (/\s/.test(control) ? '' : '\ufffd'))
    .replace(/\p{Noncharacter_Code_Point}/gu, '\ufffd')
    .replace(/\s/g, '');
}

/** It parses without an error, says all that may leave of the story and nothing else, and holds nothing that runs. */
function checkLaws(story: Article): void {
  const html = writeHtml(story, () => null);
  const page = readPage(html);
  expect(page.errors).toEqual([]);
  expect(page.elements.filter((element) => !ELEMENTS.has(element.tagName))).toEqual([]);
  expect(page.elements.filter((element) => element.tagName === 'script')).toHaveLength(1);
  for (const element of page.elements) {
    expect(element.attrs.filter(({ name }) => !ATTRIBUTES.has(name))).toEqual([]);
    expect(attribute(element, 'href') ?? '').toMatch(/^(?!\s*(?:javascript|data|vbscript|file):)/i);
  }
  const { headline, standfirst } = story.fields;
  const text = shown(headline) + shown(standfirst);
  expect(page.text.startsWith(text)).toBe(true);
  const { body } = publicArticle(story);
  expect(page.text.endsWith(shown(body.map(textOfBlock).join('')))).toBe(true);
  expect(page.jsonLd['headline'] ?? '').toBe(headline.normalize('NFC'));
}

describe('the page says what the story says', () => {
  it('for any article', () => {
    fc.assert(fc.property(anyArticle, checkLaws), { numRuns: 1000 });
  });

  itWithSharedData('for every shared story', () => {
    for (const { text: copy, language } of sharedStories()) checkLaws(readWireCopy(copy, language));
  });

  itWithSharedData('for every hostile fragment, wherever text can stand', () => {
    const payloads = (JSON.parse(readShared('hostile', 'html', 'payloads.json')) as unknown[])
      .map((entry) =>
        typeof entry === 'string' ? entry : String((entry as { payload?: unknown }).payload),
      )
      .map((payload) => payload.replace(/[\n\r\0]/g, ' ').toWellFormed());
    expect(payloads.length).toBeGreaterThan(100);
    for (const payload of [
      ...payloads,
      '</script><!--',
      '"><img src=x onerror=alert(1)>',
      ']]>',
      '\u2028-->',
    ]) {
      checkLaws(storyOf(payload));
    }
  });
});

/** A story that holds the text at every place. */
function storyOf(value: string): Article {
  const content = [text(value)];
  return {
    ...article(
      {
        ...{ slug: value, headline: value, standfirst: value, bylines: [value], language: value },
        ...{
          dateline: { place: value, date: value },
          tags: [value],
          section: value,
          canonical: value,
        },
        seo: { title: value, description: value },
      },
      [
        paragraph(...content, { type: 'raw-inline', source: value }),
        paragraph({ type: 'link', url: value, title: value, content }),
        paragraph({ type: 'quote', quote: 'q1', content }),
        pullQuote(...content),
        figure({
          picture: value,
          caption: content,
          credit: value,
          alt: value,
          source: value,
          terms: value,
        }),
        { type: 'code', language: value, meta: value, text: value },
        table([content]),
        raw(value),
      ],
    ),
    sources: { a: source(value, { role: value, organisation: value }) },
    quotes: { q1: quote('a', { via: 'a', role: value }) },
  };
}
