import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FAILURE_CODES, FAILURE_DETAILS } from '../../app/result';
import { describeFailure } from '../../main/cli/messages';
import { readText } from '../../app/format';
import { readMarkdown } from '../../app/import/markdown';
import { itWithSharedData, sharedDataPath } from '../support/shared-data';
import { buildCli, type BuiltCli } from './built-cli';

const COPY = `Ferry sinks off Tanjung

TANJUNG, 22 Nov 2025 (Kawat) - The ferry left the harbour at dawn with forty people on board.

The ferry in its last month [Kawat/AFP]
`;

let cli: BuiltCli;
let library: string;
let folder: string;

beforeAll(async () => {
  cli = await buildCli();
}, 120_000);
afterAll(() => {
  cli.remove();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-test-'));
  library = join(folder, 'Library');
  mkdirSync(library);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function imported(...args: string[]): Promise<string> {
  const run = await cli.run('import', ...args, '--library', library);
  expect(run).toMatchObject({ code: 0, error: '' });
  return run.out.trimEnd();
}

describe('galley import', () => {
  it('makes an article of wire copy and prints its path', async () => {
    const path = await imported(file('copy.txt', COPY), '--language', 'en');
    expect(dirname(path)).toBe(library);
    const { article, problems } = readText(readFileSync(join(path, 'text.md'), 'utf8'));
    expect(problems).toEqual([]);
    expect(article.fields).toMatchObject({
      headline: 'Ferry sinks off Tanjung',
      language: 'en',
      dateline: { place: 'TANJUNG', date: '2025-11-22' },
    });
    expect(article.body.map((block) => block.type)).toEqual(['paragraph', 'figure']);
  });

  it('tells the language from the words where none is given', async () => {
    const path = await imported(file('copy.txt', COPY));
    expect(readFileSync(join(path, 'text.md'), 'utf8')).toContain('language: en\n');
  });

  it('takes Markdown', async () => {
    const path = await imported(
      file('post.md', '---\ntitle: Ferry\nlang: id\n---\n\nText.\n'),
      '--language',
      'en',
    );
    const { fields } = readText(readFileSync(join(path, 'text.md'), 'utf8')).article;
    expect(fields).toMatchObject({ headline: 'Ferry', language: 'id' });
  });

  it.each([
    ['a file that is not there', () => 'gone.txt', /gone\.txt is not there$/],
    ['an empty file', () => file('empty.txt', ' \n'), /empty\.txt is empty$/],
    [
      'a binary file',
      () => file('picture.txt', new Uint8Array([0xff, 0xd8, 0, 1])),
      /picture\.txt is of a kind/,
    ],
    ['a kind of file it does not know', () => file('story.xyz', COPY), /story\.xyz is of a kind/],
    [
      'a file that is too large',
      () => file('long.txt', 'word '.repeat(5_000_000)),
      /long\.txt is too large$/,
    ],
    ['a folder without any', () => folder, /has nothing in it that Galley can import$/],
  ])('says what is wrong with %s', async (_name, path, message) => {
    const run = await cli.run('import', path(), '--library', library);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.error).toMatch(/^galley: [^\n]+\n$/);
    expect(run.error.trimEnd()).toMatch(message);
    expect(readdirSync(library)).toEqual([]);
  });

  it('says that there is no such library', async () => {
    const run = await cli.run('import', file('copy.txt', COPY), '--library', join(folder, 'gone'));
    expect(run).toEqual({
      code: 1,
      out: '',
      error: `galley: ${join(folder, 'gone')} is not there\n`,
    });
  });
});

describe('galley export', () => {
  it('writes each format and prints the paths', async () => {
    const article = await imported(file('copy.txt', COPY));
    const out = join(folder, 'out');
    const run = await cli.run('export', article, '--to', 'html,md', '--out', out);
    expect(run).toMatchObject({ code: 0, error: '' });
    const paths = run.out.trimEnd().split('\n');
    expect(paths.map((path) => basename(path)).sort()).toEqual(readdirSync(out).sort());
    const [html = '', markdown = ''] = paths.map((path) => readFileSync(path, 'utf8'));
    expect(html).toContain('<h1>Ferry sinks off Tanjung</h1>');
    expect(html).toContain(
      '<figcaption>The ferry in its last month <small class="credit">Kawat/AFP</small>',
    );
    const saved = readText(readFileSync(join(article, 'text.md'), 'utf8')).article;
    expect(readMarkdown(markdown)).toEqual(saved);
  });

  it('leaves notes to the desk out unless they are asked for', async () => {
    const text =
      '---\ndesk-notes:\n  n1: { text: Call the lawyer., status: open }\n---\n\nIt :note[sails]{#n1}.\n';
    const article = await imported(file('noted.md', text), '--language', 'en');
    const exported = async (...options: string[]): Promise<readonly string[]> => {
      const run = await cli.run('export', article, '--to', 'html,md', '--out', folder, ...options);
      expect(run.code).toBe(0);
      return run.out
        .trimEnd()
        .split('\n')
        .map((path) => readFileSync(path, 'utf8'));
    };
    for (const page of await exported()) expect(page).not.toMatch(/lawyer|:note|<mark/);
    for (const page of await exported('--notes')) expect(page).toContain('Call the lawyer.');
  });

  it('says that there is no such article', async () => {
    const path = join(library, 'gone.textbundle');
    const run = await cli.run('export', path, '--to', 'md', '--out', folder);
    expect(run).toEqual({ code: 1, out: '', error: `galley: ${path} is not there\n` });
  });

  it('warns of what is still to come, and when it is to be strict writes nothing', async () => {
    const copy = COPY.replace('forty people', 'TK people') + '\nTK.\n';
    const article = await imported(file('copy.txt', copy));
    const out = join(folder, 'out');
    const strict = await cli.run('export', article, '--to', 'md', '--out', out, '--strict');
    expect(strict).toEqual({
      code: 1,
      out: '',
      error: 'galley: 2 places still say TK; nothing was written\n',
    });
    expect(existsSync(out)).toBe(false);
    const run = await cli.run('export', article, '--to', 'md', '--out', out);
    expect(run).toMatchObject({ code: 0, error: 'galley: warning: 2 places still say TK\n' });
    expect(readFileSync(run.out.trimEnd(), 'utf8')).toContain('TK people');
    const done = await imported(file('done.txt', COPY));
    const quiet = await cli.run('export', done, '--to', 'md', '--out', out, '--strict');
    expect(quiet).toMatchObject({ code: 0, error: '' });
  });

  it('says where it cannot write', async () => {
    const article = await imported(file('copy.txt', COPY));
    const run = await cli.run('export', article, '--to', 'md', '--out', file('taken', ''));
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.error).toMatch(/^galley: [^\n]*taken[^\n]*\n$/);
  });

  itWithSharedData('goes from the seed to both captions', async () => {
    const article = await imported(sharedDataPath('articles', 'seed.id.txt'), '--language', 'id');
    const run = await cli.run('export', article, '--to', 'html', '--out', folder);
    const html = readFileSync(run.out.trimEnd(), 'utf8');
    expect(html.match(/<small class="credit">KCNA via KNS\/AFP<\/small>/g)).toHaveLength(2);
  });
});

describe('galley list', () => {
  it('lists nothing', async () => {
    expect(await cli.run('list', '--library', library)).toEqual({ code: 0, out: '', error: '' });
    expect(await cli.run('list', '--library', library, '--json')).toEqual({
      code: 0,
      out: '[]\n',
      error: '',
    });
  });

  it('lists what was imported', async () => {
    const path = await imported(file('copy.txt', COPY));
    const json = await cli.run('list', '--library', library, '--json');
    expect(JSON.parse(json.out)).toMatchObject([
      {
        path,
        article: basename(path),
        headline: 'Ferry sinks off Tanjung',
        status: 'draft',
        damaged: false,
      },
    ]);
    const plain = await cli.run('list', '--library', library);
    expect(plain.out.trimEnd().split('\t').slice(1)).toEqual([
      'draft',
      expect.stringMatching(/^\d+$/),
      basename(path),
      'Ferry sinks off Tanjung',
    ]);
  });

  it('says that there is no such library', async () => {
    const run = await cli.run('list', '--library', join(folder, 'gone'), '--json');
    expect(run).toEqual({
      code: 1,
      out: '',
      error: `galley: ${join(folder, 'gone')} is not there\n`,
    });
  });

  it('stops without a word when nobody listens any more', async () => {
    for (let number = 0; number < 30; number += 1) {
      const bundle = join(library, `story-${number}.textbundle`);
      mkdirSync(bundle);
      writeFileSync(join(bundle, 'text.md'), `---\nheadline: ${'long '.repeat(2000)}\n---\n`);
    }
    expect(await cli.hangUp('list', '--library', library, '--json')).toMatchObject({
      code: 0,
      error: '',
    });
  });
});

describe('wrong usage', () => {
  it.each([
    [[], /no command/],
    [['file'], /unknown command 'file'/],
    [['import'], /--library/],
    [['import', '--library', 'x'], /missing required argument 'file'/],
    [['import', 'a', '--library', 'x', '--language', 'no tag'], /language/],
    [['export', 'a', '--to', 'html'], /--out/],
    [['export', 'a', '--out', 'x'], /--to/],
    [['export', 'a', '--to', 'html,pdf', '--out', 'x'], /PDF is made by the app alone/],
    [['export', 'a', '--to', 'odt', '--out', 'x'], /'odt' is invalid/],
    [['export', 'a', '--to', 'html,', '--out', 'x'], /invalid/],
    [['export', 'a', '--to', 'html', '--out', 'x', '--report', 'xml'], /text, json/],
    [['export', 'a', '--to', 'html', '--out', 'x', '--off-record', 'keep'], /omit/],
    [['export', 'a', '--to', 'md', '--out', 'x', '--flavour', 'wiki'], /galley, commonmark/],
    [['export', 'a', '--to', 'html', '--out', 'x', '--form', 'book'], /page, fragment/],
    [
      ['export', 'a', '--to', 'html', '--out', 'x', '--form', 'fragment', '--template', 't'],
      /a fragment has no --template/,
    ],
    [
      ['export', 'a', '--to', 'html', '--out', 'x', '--form', 'fragment', '--css', 'c'],
      /a fragment has no --css/,
    ],
    [['export', 'a', '--to', 'html', '--out', 'x', '--only-css'], /--only-css needs --css/],
    [['list', 'x'], /too many arguments|--library/],
    [['list'], /--library/],
    [['list', '--library', 'x', '--xml'], /unknown option '--xml'/],
  ])('%j', async (args, message) => {
    const run = await cli.run(...args);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.error).toMatch(/^galley: [^\n]+\n$/);
    expect(run.error).toMatch(message);
  });
});

describe('each failure', () => {
  it.each(FAILURE_CODES)('%s is one line about its subject', (code) => {
    const line = describeFailure({ code, subject: 'a\nb\u001b[31m.md', line: 3, detail: 'x\ny' });
    expect(line).toContain('a b [31m.md');
    expect(line).toMatch(/\(line 3: x y\)$/);
    expect(line).not.toMatch(/\p{Cc}/u);
  });

  it.each(FAILURE_DETAILS)('%s is said in words', (detail) => {
    const line = describeFailure({ code: 'unsupported', subject: 'a.md', detail });
    expect(line).toContain('a.md');
    expect(line).not.toMatch(/of a kind that Galley cannot use|\(/);
  });
});
