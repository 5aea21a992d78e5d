import { expect, it } from 'vitest';
import type { Article } from '../../../../app/article';
import { writeHtml, writeMarkdown } from '../../../../app/export';
import { copyOut, COPY_FORMS } from '../../../../app/export/clipboard';
import { fillTemplate, writeFragment } from '../../../../app/export/html';
import { writeText } from '../../../../app/format';
import { readHtml, readPage } from '../../../../app/import/html';
import { readPage as readWritten } from '../../export/html/page';
import { HOSTILE_HTML } from '../../../support/hostile-html';
import { itWithSharedData, readShared } from '../../../support/shared-data';

const NO_PICTURES = () => null;

/** What a browser would make of the written HTML: nothing of it runs, and nothing is asked for. */
function expectNothingRuns(html: string): void {
  for (const { tagName, attrs } of readWritten(html).elements) {
    if (tagName === 'script') {
      expect(attrs).toEqual([{ name: 'type', value: 'application/ld+json' }]);
    }
    expect(tagName).not.toMatch(
      /^(?:iframe|object|embed|base|form|svg|math|video|audio|template)$/,
    );
    for (const { name, value } of attrs) {
      expect(name).not.toMatch(/^on|^(?:style|srcdoc|formaction|action|ping|background|poster)$/);
      if (/^(?:href|src|srcset)$/.test(name)) expect(value).toMatch(/^(?:https?:|mailto:|tel:)/);
    }
  }
}

/** The addresses of links and pictures that a text in Markdown has; in its front matter and words there are none. */
function expectNoAddressRuns(article: Article, markdown: string): void {
  expect(markdown).not.toMatch(/\]\(\s*<?\s*(?:javascript|vbscript|data|file):/i);
  expect(JSON.stringify(article.body)).not.toMatch(/"type":"raw/);
  expect(JSON.stringify(article.body)).not.toMatch(/"url":"\s*(?:javascript|vbscript|data|file):/i);
}

function checkAll(html: string): void {
  const page = readPage(html);
  const piece = readHtml(html);
  if (!page.ok || !piece.ok) throw new Error('The reader refused it.');
  const pasted = { ...page.value, body: piece.value.blocks };
  for (const article of [page.value, pasted]) {
    expectNothingRuns(writeHtml(article, NO_PICTURES));
    expectNothingRuns(writeFragment(article, NO_PICTURES, { jsonLd: true }));
    const filled = fillTemplate(
      '<title>{{title}}</title><h1 title="{{headline}}">{{headline}}</h1>{{{body}}}',
      article,
      NO_PICTURES,
    );
    expect(filled.ok).toBe(true);
    if (filled.ok) expectNothingRuns(filled.value);
    expectNoAddressRuns(article, writeText(article));
    expectNoAddressRuns(article, writeMarkdown(article));
    for (const form of COPY_FORMS) {
      const { text, html: rich } = copyOut(article, form, 'story');
      if (rich !== null) expectNothingRuns(rich);
      if (form === 'html') expectNothingRuns(text);
      if (form === 'markdown') expectNoAddressRuns(article, text);
    }
  }
}

it('nothing of a hostile page runs in what is written of it', () => {
  HOSTILE_HTML.forEach(checkAll);
});

itWithSharedData('nor of the payloads of others', () => {
  const payloads = JSON.parse(readShared('hostile', 'html', 'payloads.json')) as {
    payload: string;
  }[];
  expect(payloads.length).toBeGreaterThan(100);
  for (const { payload } of payloads) checkAll(payload);
});
