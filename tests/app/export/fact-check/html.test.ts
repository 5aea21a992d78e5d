import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { article, paragraph, quote, source, text } from '../../../../app/article';
import { writeFactCheckHtml } from '../../../../app/export/fact-check/html';
import { article as anyArticle } from '../../../support/arbitraries';
import { factCheckLabels } from '../../../support/fact-check-labels';
import { all, attribute, readPage, textOf } from '../html/page';
import { longStory, span, STORY } from './story';

const EN = factCheckLabels('en');
const AR = factCheckLabels('ar');

it('says first for whom it is', () => {
  const html = writeFactCheckHtml(STORY, EN);
  const page = readPage(html);
  expect(page.errors).toEqual([]);
  expect(textOf(all(page, 'p')[0]!)).toMatch(/^Fact-check copy\. For the desk only\./);
  expect(all(page, 'title').map(textOf)).toEqual(['Fact-check copy: Ferry sails again']);
  expect(html).toContain('<meta name="robots" content="noindex, noarchive">');
  expect(all(page, 'script')).toEqual([]);
  for (const secret of ['+62', 'afraid', '/home', 'k3v9']) expect(html).not.toContain(secret);
});

it('numbers the words of the story, and leads from them to the table and back', () => {
  const html = writeFactCheckHtml(STORY, EN);
  const number = (n: number) => `<sup class="number"><a href="#quote-${n}">[${n}]</a></sup>`;
  expect(html).toContain(
    `<p><span class="quote" id="words-1">“It sails,”</span>${number(1)} she said, ` +
      `<span class="quote">“at dawn.”</span>${number(1)}</p>`,
  );
  expect(html).toContain(`<span class="quote" id="words-3">“Lost,”</span>${number(3)}`);
  // In a link there is no other one.
  expect(html).toContain(
    '<a href="https://example.com/"><span class="quote" id="words-5">Nobody counted</span><sup class="number">[5]</sup></a>',
  );
  expect(html).toContain('<th scope="row"><a href="#words-1">1</a></th>');
  expect(html).toContain('<th scope="row">6</th>');
});

it('has a row of facts for each quote', () => {
  const rows = all(readPage(writeFactCheckHtml(STORY, EN)), 'tr')
    .slice(1)
    .map((row) => textOf(row).replace(/\s+/g, ' ').trim());
  expect(rows[0]).toBe(
    '1 “It sails,” … “at dawn.” Kind direct Cue said Language of the original id ' +
      'Words as they were said “Kapalnya berlayar, saat fajar.” ' +
      'Nila Tan Role at the time Deputy harbour master Organisation Port of Selira Via Kawat Terms on the record ' +
      'interview Date August 22, 2025 Recording Nila: 22 Aug.m4a Timecode 0:12:31 Page 7 Link https://example.com/talk?a=b&c ' +
      'changed since checked Words as they were checked “It sails,” “at noon.”',
  );
  expect(rows[2]).toBe('3 “Lost,” Remark These words have no record.');
  expect(rows[4]).toContain('Terms embargoed');
  expect(rows).toHaveLength(6);
});

it('is in the language of the interface around a story in its own', () => {
  const page = readPage(writeFactCheckHtml(STORY, AR));
  const html = all(page, 'html')[0]!;
  expect([attribute(html, 'lang'), attribute(html, 'dir')]).toEqual(['ar', 'rtl']);
  const story = all(page, 'article')[0]!;
  expect([attribute(story, 'lang'), attribute(story, 'dir')]).toEqual(['en-GB', 'ltr']);
  expect(textOf(all(page, 'h2')[0]!)).toBe('الاقتباسات');
});

it('says that there are no quotes', () => {
  const html = writeFactCheckHtml(article({}, [paragraph(text('Text.'))]), EN);
  expect(html).toContain('<p>No quotes tagged yet</p>');
  expect(html).toContain('<h1>Fact-check copy</h1>');
});

it('is a sound page whose links lead somewhere, whatever the article', () => {
  fc.assert(
    fc.property(anyArticle, fc.constantFrom(EN, AR), (story, labels) => {
      const { errors, elements } = readPage(writeFactCheckHtml(story, labels));
      expect(errors).toEqual([]);
      const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id != null);
      expect(new Set(ids).size).toBe(ids.length);
      for (const element of elements) {
        const link = attribute(element, 'href');
        if (link && /^#(quote|words)-\d+$/.test(link)) expect(ids).toContain(link.slice(1));
        expect(link ?? '').not.toMatch(/^\s*(?:javascript|data|file):/i);
      }
    }),
    { numRuns: 200 },
  );
});

it('can be of 5,000 quotes, and of a name of 10,000 characters', () => {
  const rows = all(readPage(writeFactCheckHtml(longStory(5000), EN)), 'tr');
  expect(rows).toHaveLength(5001);
  const name = 'n'.repeat(10_000);
  const long = {
    ...article({}, [paragraph(span('q1', text('“Yes.”')))]),
    sources: { a: source(name) },
    quotes: { q1: quote('a') },
  };
  expect(writeFactCheckHtml(long, EN)).toContain(name);
});
