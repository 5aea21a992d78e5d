import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDocx } from '../support/read-docx';
import { buildCli, type BuiltCli } from './built-cli';

const TOLD = `---
id: 0198d2f0-5b1c-7c3e-9d43-2f1f6a6e8a11
headline: Port knew it in May
slug: port
language: en
sources:
  nila: { name: Nila Tan, contact: "+62 1" }
quotes:
  q1: { source: nila, terms: off-record }
  q2: { source: nila, terms: embargoed }
---

:quote[“We knew it in May,”]{#q1} she said, and :quote[“it sails.”]{#q2}
`;

let cli: BuiltCli;
let folder: string;
let article: string;
let out: string;

beforeAll(async () => {
  cli = await buildCli();
}, 180_000);
afterAll(() => {
  cli.remove();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-test-'));
  article = join(folder, 'Port.textbundle');
  out = join(folder, 'out');
  mkdirSync(article);
  writeFileSync(join(article, 'text.md'), TOLD);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('galley export of words off the record', () => {
  it('refuses in one clear sentence, and writes nothing', async () => {
    expect(await cli.run('export', article, '--to', 'html,md', '--out', out)).toEqual({
      code: 1,
      out: '',
      error: `galley: ${article} has words that were given off the record; --off-record omit leaves them out\n`,
    });
    expect(existsSync(out)).toBe(false);
  });

  it('leaves them out where it is told to, and says where they are repeated and what is embargoed', async () => {
    const args = ['export', article, '--to', 'html,md', '--out', out, '--off-record', 'omit'];
    const run = await cli.run(...args);
    expect(run).toMatchObject({
      code: 0,
      error:
        'galley: warning: the headline repeats words that were given off the record\n' +
        'galley: warning: words of the story are under embargo, and it does not say until when\n' +
        ['port.html', 'port.md']
          .map(
            (name) =>
              `galley: note: ${name}: kept back: 1 passage off the record\n` +
              `galley: note: ${name}: kept back: 1 record of a source\n`,
          )
          .join(''),
    });
    for (const path of run.out.trimEnd().split('\n')) {
      const file = readFileSync(path, 'utf8');
      expect(file).not.toContain('We knew');
      expect(file).toMatch(/\\?\[…\\?\] she said/);
      expect(file).toContain('it sails');
    }
  });

  it('knows no other way to have them', async () => {
    const args = ['export', article, '--to', 'md', '--out', out, '--off-record', 'keep'];
    expect(await cli.run(...args)).toMatchObject({ code: 2, out: '' });
    expect(existsSync(out)).toBe(false);
  });

  it('says until when a story is under embargo', async () => {
    const until = '2999-08-22T06:00+07:00';
    writeFileSync(join(article, 'text.md'), TOLD.replace('language: en', `embargo: ${until}`));
    const run = await cli.run(
      'export',
      article,
      '--to',
      'md',
      '--out',
      out,
      '--off-record',
      'omit',
    );
    expect(run.error).toContain(`galley: warning: under embargo until ${until}\n`);
  });
});

describe('galley fact-check', () => {
  it('writes each format and prints the paths', async () => {
    const run = await cli.run('fact-check', article, '--to', 'html,docx,csv', '--out', out);
    expect(run).toMatchObject({ code: 0, error: '' });
    const paths = run.out.trimEnd().split('\n');
    expect(paths.map((path) => basename(path))).toEqual([
      'Port-fact-check.html',
      'Port-fact-check.docx',
      'Port-fact-check.csv',
    ]);
    const [html, docx, csv] = paths.map((path) => readFileSync(path));
    for (const text of [String(html), String(csv), readDocx(docx!).paragraphs.join('\n')]) {
      expect(text).toContain('We knew it in May');
      expect(text).toContain('Nila Tan');
      expect(text).toContain('off the record');
      expect(text).not.toContain('+62');
    }
  });

  it('is labelled in the language that is asked for', async () => {
    const args = ['fact-check', article, '--to', 'csv', '--out', out, '--lang', 'id'];
    const { out: path } = await cli.run(...args);
    expect(readFileSync(path.trimEnd(), 'utf8')).toContain('Salinan cek fakta');
    const other = await cli.run('fact-check', article, '--to', 'csv', '--out', out, '--lang', 'xx');
    expect(other).toMatchObject({ code: 2, out: '' });
  });

  it('says what is wrong', async () => {
    const gone = join(folder, 'gone.textbundle');
    expect(await cli.run('fact-check', gone, '--to', 'csv', '--out', out)).toEqual({
      code: 1,
      out: '',
      error: `galley: ${gone} is not there\n`,
    });
    expect(await cli.run('fact-check', article, '--to', 'pdf', '--out', out)).toMatchObject({
      code: 2,
    });
  });
});
