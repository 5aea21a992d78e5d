import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Article } from '../../../../app/article';
import { writeFactCheckHtml } from '../../../../app/export/fact-check/html';
import { writeHtml } from '../../../../app/export/html';
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
  writeFileSync(
    join(folder, `${name}.html`),
    writeHtml(story, (figure) => ((figure.picture ?? '').length % 2 ? picture : null)),
  );
}

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
