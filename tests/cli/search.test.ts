import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { indexPath } from '../../main/index/place';
import { writeFiles } from '../support/temporary-library';
import { buildCli, type BuiltCli } from './built-cli';

let cli: BuiltCli;
let library: string;

beforeAll(async () => {
  cli = await buildCli();
}, 120_000);
afterAll(() => cli.remove());
beforeEach(async () => {
  library = mkdtempSync(join(tmpdir(), 'galley-test-'));
  await writeFiles(library, {
    'ferry.textbundle/text.md':
      '---\nheadline: The bridge\nlanguage: en\n---\n\nThe ferry\tsails “at dawn”.\n',
    'kapal.textbundle/text.md': '---\nheadline: Kapal feri\n---\n\nKapal itu berangkat.\n',
    '.galley/archive/old.textbundle/text.md': 'The ferry sails.\n',
  });
});
afterEach(() => {
  // Where the command line of these tests has its caches: see built-cli.ts.
  const path = indexPath(join(tmpdir(), '.cache', 'galley'), library);
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
  rmSync(library, { recursive: true, force: true });
});

const search = (...args: string[]) => cli.run('search', '--library', library, ...args);

it('finds articles, a line each', async () => {
  expect(await search('ferry')).toEqual({
    code: 0,
    out: 'ferry.textbundle\tThe bridge\tThe ferry sails “at dawn”.\n',
    error: '',
  });
  expect((await search('"sails at"')).out).toContain('ferry.textbundle');
  expect((await search('kapal BRIDGE')).out).toBe('');
});

it('finds articles as JSON', async () => {
  const { code, out, error } = await search('sai', '--json');
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(JSON.parse(out)).toEqual({
    total: 1,
    articles: [
      {
        article: 'ferry.textbundle',
        path: join(library, 'ferry.textbundle'),
        headline: 'The bridge',
        slug: '',
        status: 'draft',
        language: 'en',
        words: 5,
        picture: null,
        changed: expect.any(Number) as number,
        damaged: false,
        archived: false,
        snippet: {
          place: 'text',
          pieces: [
            { text: ' The ferry ', hit: false },
            { text: 'sails', hit: true },
            { text: ' “at dawn”. ', hit: false },
          ],
        },
      },
    ],
  });
});

it('finds nothing, which is no failure', async () => {
  expect(await search('harbour')).toEqual({ code: 0, out: '', error: '' });
  const { code, out } = await search('harbour', '--json');
  expect([code, JSON.parse(out)]).toEqual([0, { total: 0, articles: [] }]);
});

it('finds so many at most', async () => {
  const { out } = await search('the', '--limit', '1', '--json');
  await writeFiles(library, { 'more.textbundle/text.md': 'The other.\n' });
  const more = await search('the', '--limit', '1', '--json');
  expect(JSON.parse(out)).toMatchObject({ total: 1 });
  const found = JSON.parse(more.out) as { total: number; articles: unknown[] };
  expect([found.total, found.articles.length]).toEqual([2, 1]);
});

it('writes nothing into the library, and needs no index that can be read', async () => {
  await search('ferry');
  const path = indexPath(join(tmpdir(), '.cache', 'galley'), library);
  expect(existsSync(path)).toBe(true);
  writeFileSync(path, 'This is no index. '.repeat(1000));
  expect((await search('ferry')).out).toContain('ferry.textbundle');
  expect(readdirSync(library).sort()).toEqual(['.galley', 'ferry.textbundle', 'kapal.textbundle']);
  expect(readdirSync(join(library, '.galley'))).toEqual(['archive']);
});

it('says that there is no such library', async () => {
  const gone = join(library, 'gone');
  for (const more of [[], ['--json']]) {
    expect(await cli.run('search', 'ferry', '--library', gone, ...more)).toEqual({
      code: 1,
      out: '',
      error: `galley: ${gone} is not there\n`,
    });
  }
  expect(existsSync(indexPath(join(tmpdir(), '.cache', 'galley'), gone))).toBe(false);
});

it.each([
  ['no words', []],
  ['no number', ['ferry', '--limit', 'many']],
  ['too many', ['ferry', '--limit', '501']],
  ['no such option', ['ferry', '--sort', 'words']],
])('says that it was called wrongly: %s', async (_, args) => {
  const run = await search(...args);
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.error).not.toBe('');
});

it('says that a library is wanted', async () => {
  expect(await cli.run('search', 'ferry')).toMatchObject({ code: 2, out: '' });
});
