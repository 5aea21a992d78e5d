import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Article, type Figure } from '../../../../app/article';
import { writeFactCheckHtml } from '../../../../app/export/fact-check/html';
import { fillTemplate, writeFragment, writeHtml } from '../../../../app/export/html';
import { readMarkdown } from '../../../../app/import/markdown';
import { readWireCopy } from '../../../../app/import/wire';
import { article as anyArticle } from '../../../support/arbitraries';
import { factCheckLabels } from '../../../support/fact-check-labels';
import { hasSharedData, sharedPosts, sharedStories } from '../../../support/shared-data';

interface Message {
  readonly url: string;
  readonly message: string;
  readonly extract?: string;
}

/** Two things the checker notices about the words themselves; the page must not change those. */
const OF_THE_TEXT = /^Text run starts with a composing character|Private Use Area/;

const folder = mkdtempSync(join(tmpdir(), 'galley-html-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function save(name: string, story: Article): void {
  const file = { url: 'assets/a picture, "large".jpg', width: 640, height: 480 };
  const widths = [{ ...file, url: 'assets/سفينة.jpg', width: 320, height: 240 }, file];
  const picture = { ...file, widths, sources: [{ type: 'image/webp', widths }] };
  const find = (figure: Figure) => ((figure.picture ?? '').length % 2 ? picture : null);
  const write = (form: string, html: string) =>
    writeFileSync(join(folder, `${name}.${form}.html`), html);
  write('page', writeHtml(story, find));
  // The page that it comes into has the headline.
  const fragment = writeFragment(story, find, { jsonLd: name.length % 2 === 0 });
  write('fragment', `<!DOCTYPE html><html lang="en"><title>x</title><body><h1>x</h1>\n${fragment}`);
  const filled = fillTemplate(TEMPLATE, story, find);
  if (!filled.ok) throw new Error(filled.failure.detail);
  write('template', filled.value);
}

/** As a house may have it. */
const TEMPLATE = `<!DOCTYPE html>
<html lang="{{language}}" dir="{{direction}}">
<head>
<meta charset="utf-8">
<title>{{title}} – The Harbour Post</title>
{{#description}}<meta name='description' content='{{description}}'>{{/description}}
{{#canonical}}<link rel="canonical" href="{{canonical}}">{{/canonical}}
<style>{{{style}}}</style>
<script type="application/ld+json">{{{jsonLd}}}</script>
</head>
<body>
<main>
<h1>{{title}}</h1>
{{#standfirst}}<p class="standfirst">{{standfirst}}</p>{{/standfirst}}
<p>{{#bylines}}<span>{{.}}</span> {{/bylines}}{{dateline}}</p>
{{{body}}}
<p>{{section}} {{#tags}}<span title="{{.}}">{{.}}</span> {{/tags}}{{slug}} {{id}}</p>
</main>
</body>
</html>
`;

/** The W3C's checker, from the package vnu-jar. Starting Java takes a second, so all pages go in one run. */
function check(): Promise<readonly Message[]> {
  const jar = join(import.meta.dirname, '../../../../node_modules/vnu-jar/build/dist/vnu.jar');
  return new Promise((resolve, reject) => {
    execFile(
      'java',
      ['-jar', jar, '--format', 'json', '--exit-zero-always', '--skip-non-html', folder],
      { maxBuffer: 64 * 1024 * 1024 },
      (error, _out, report) => {
        if (error) reject(error);
        else resolve((JSON.parse(report) as { messages: Message[] }).messages);
      },
    );
  });
}

describe('the Nu checker', () => {
  it('has nothing to say about any page', { timeout: 300_000 }, async () => {
    if (hasSharedData) {
      for (const { name, language, text } of sharedStories()) {
        save(name.replaceAll('/', '-'), readWireCopy(text, language));
      }
      for (const { name, language, text } of sharedPosts()) {
        const post = readMarkdown(text);
        save(name, { ...post, fields: { ...post.fields, language } });
      }
    }
    const seed = Number(process.env['GALLEY_SEED']);
    fc.sample(anyArticle, { numRuns: 60, seed }).forEach((story, index) => {
      save(`generated-${index}`, story);
      const labels = factCheckLabels(index % 2 ? 'ar' : 'en');
      writeFileSync(join(folder, `fact-check-${index}.html`), writeFactCheckHtml(story, labels));
    });
    const found = (await check()).filter(({ message }) => !OF_THE_TEXT.test(message));
    expect(
      found.map(({ url, message, extract }) => `${url.split('/').at(-1)}: ${message} ${extract}`),
    ).toEqual([]);
  });
});
