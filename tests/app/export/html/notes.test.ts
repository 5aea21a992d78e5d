import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { article, note, paragraph, text, type Article, type Inline } from '../../../../app/article';
import { writeHtml } from '../../../../app/export/html';
import { article as anyArticle } from '../../../support/arbitraries';
import { attribute, readPage } from './page';

const span = (id: string, ...content: Inline[]): Inline => ({ type: 'note', note: id, content });

const STORY: Article = {
  ...article({ headline: 'H', language: 'en-GB' }, [
    paragraph(text('It sails '), span('b', text('at dawn')), text(', she said.')),
    paragraph(span('a', text('Never')), text(' or '), span('b', text('late'))),
  ]),
  notes: {
    a: note('Who <says> so?\nAsk.', { by: 'A. Writer', at: '2025-11-22T09:30:00Z' }),
    b: note('When?', { status: 'resolved' }),
    c: note('Of words that went.'),
  },
};

it('leaves notes out, and the words in', () => {
  const html = writeHtml(STORY, () => null);
  expect(html).toContain('<p>It sails at dawn, she said.</p>');
  for (const secret of ['Who', 'When', 'A. Writer', 'went', 'note=', '<mark', '<aside'])
    expect(html).not.toContain(secret);
});

it('has them in reading order below the story where they are asked for, each leading to its words', () => {
  const html = writeHtml(STORY, () => null, { notes: true });
  expect(readPage(html).errors).toEqual([]);
  expect(html).toContain(
    '<p>It sails <mark class="note" id="words-1" data-note="1" aria-details="note-1">at dawn</mark>, she said.</p>',
  );
  expect(html).toContain('<mark class="note" data-note="1" aria-details="note-1">late</mark>');
  expect(html.slice(html.indexOf('<aside class="notes">'))).toMatch(
    [
      '<aside class="notes">\n<ol>',
      '<li id="note-1" dir="auto">✓ <a href="#words-1"><q>at dawn … late</q></a> When?</li>',
      '<li id="note-2" dir="auto"><a href="#words-2"><q>Never</q></a> Who &lt;says&gt; so?<br>\nAsk. ' +
        '<small class="credit">A. Writer, <time datetime="2025-11-22">22 November 2025</time></small></li>',
      '<li id="note-3" dir="auto">Of words that went.</li>',
      '</ol>\n</aside>',
    ].join('\n'),
  );
});

it('leads to a place on the page from every note, whatever the article', () => {
  fc.assert(
    fc.property(anyArticle, (story) => {
      const { errors, elements } = readPage(writeHtml(story, () => null, { notes: true }));
      expect(errors).toEqual([]);
      const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id != null);
      expect(new Set(ids).size).toBe(ids.length);
      const links = elements
        .filter(({ attrs }) => attrs.some(({ value }) => value.startsWith('#words-')))
        .map((element) => attribute(element, 'href')!.slice(1));
      for (const link of links) expect(ids).toContain(link);
    }),
    { numRuns: 200 },
  );
});
