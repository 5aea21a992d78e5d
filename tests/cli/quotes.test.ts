import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCli, type BuiltCli } from './built-cli';

const TEXT = 'Kapal tiba.\n\n“Kami berlayar besok,” kata Anna Lie.\n';

let cli: BuiltCli;
let folder: string;

beforeAll(async () => {
  cli = await buildCli();
  folder = mkdtempSync(join(tmpdir(), 'galley-test-'));
}, 120_000);
afterAll(() => {
  cli.remove();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('galley quotes', () => {
  it('prints what it finds as JSON', async () => {
    const run = await cli.run('quotes', file('a.txt', TEXT), '--lang', 'id', '--json');
    expect(run).toMatchObject({ code: 0, error: '' });
    const words = (text: string) => {
      const start = TEXT.indexOf(text);
      return { text, start, end: start + text.length };
    };
    expect(JSON.parse(run.out)).toEqual([
      {
        ...words('“Kami berlayar besok,”'),
        kind: 'direct',
        confidence: expect.any(Number) as number,
        source: words('Anna Lie'),
        cue: words('kata'),
      },
    ]);
  });

  it('prints a line each, and tells the language from the words', async () => {
    const story = 'Kapal itu tidak akan tiba di pelabuhan dengan orang yang ada dari sana.\n\n';
    const run = await cli.run('quotes', file('b.txt', story + TEXT));
    expect(run).toMatchObject({ code: 0, error: '' });
    expect(run.out).toMatch(/^direct\t[01]\.\d\d\tAnna Lie\tkata\t“Kami berlayar besok,”\n$/);
  });

  it('finds nothing, which is no failure', async () => {
    const path = file('c.txt', 'Kapal tiba.\n');
    expect(await cli.run('quotes', path)).toEqual({ code: 0, out: '', error: '' });
    const run = await cli.run('quotes', path, '--json');
    expect(run).toEqual({ code: 0, out: '[]\n', error: '' });
  });

  it.each([
    ['a file that is not there', () => join(folder, 'gone.txt'), /gone\.txt is not there$/],
    ['an empty file', () => file('empty.txt', ' \n'), /empty\.txt is empty$/],
    ['what is no text', () => file('d.txt', new Uint8Array([0xff, 0])), /d\.txt is of a kind/],
  ])('says what is wrong with %s', async (_what, path, message) => {
    const run = await cli.run('quotes', path(), '--json');
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.error).toMatch(/^galley: [^\n]+\n$/);
    expect(run.error.trimEnd()).toMatch(message);
  });

  it.each([[['quotes']], [['quotes', 'a.txt', '--lang', '?']], [['quotes', 'a.txt', '--html']]])(
    'wrong usage: %j',
    async (args) => {
      expect(await cli.run(...args)).toMatchObject({ code: 2, out: '' });
    },
  );

  it('quotes --help', async () => {
    const run = await cli.run('quotes', '--help');
    expect(run).toMatchObject({ code: 0, error: '' });
    expect(run.out).toContain('--lang <tag>');
  });
});
