import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCli, type BuiltCli } from './built-cli';

const TEXT = 'Kapal tiba.\n\n“Kami berlayar besok,” kata Anna Lie.\n';

/** What others read, in this order. */
const KEYS = ['start', 'end', 'text', 'kind', 'confidence', 'source', 'cue'];

interface Printed {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly source: object | null;
}

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

  it('counts in UTF-16 units: a ship before the quote is two, a family of three is eight', async () => {
    const text = '🚢 Kapal tiba 👨‍👩‍👧.\n\n“Kami berlayar 😀 besok,” kata Anna Lie.\n';
    const run = await cli.run('quotes', file('emoji.txt', text), '--lang', 'id', '--json');
    const [found, ...others] = JSON.parse(run.out) as Printed[];
    expect(others).toEqual([]);
    expect(Object.keys(found!)).toEqual(KEYS);
    expect(found).toMatchObject({ start: 25, end: 50, text: '“Kami berlayar 😀 besok,”' });
    expect(found!.source).toEqual({ text: 'Anna Lie', start: 56, end: 64 });
    expect(text.slice(25, 50)).toBe(found!.text);
  });

  it('says null where nobody is named', async () => {
    const text = 'Gelap.\n\n“Kita tidak pernah sampai ke sana pada malam itu juga.”\n';
    const run = await cli.run('quotes', file('null.txt', text), '--lang', 'id', '--json');
    expect(JSON.parse(run.out)).toEqual([
      {
        start: 8,
        end: text.length - 1,
        text: text.slice(8, -1),
        kind: 'direct',
        confidence: expect.any(Number) as number,
        source: null,
        cue: null,
      },
    ]);
  });

  it.each([
    ['marks without partners', '“Kami berlayar, kata Anna.\n\nKapal ” tiba „ di “ sini" .\n'],
    ['one quote over the whole story', `“${'Kami berlayar besok. '.repeat(400)}”`],
    ['one mark alone', '“'],
    ['a language without rules', 'Wir “fahren” nicht.\n'],
  ])('takes %s', async (_what, text) => {
    for (const language of ['id', 'tlh']) {
      const run = await cli.run('quotes', file('odd.txt', text), '--lang', language, '--json');
      expect(run).toMatchObject({ code: 0, error: '' });
      for (const one of JSON.parse(run.out) as Printed[]) {
        expect(Object.keys(one)).toEqual(KEYS);
        expect(text.slice(one.start, one.end)).toBe(one.text);
      }
    }
  });

  it('takes four times as long for four times as many quotes', async () => {
    const few = await timed(1250);
    const many = await timed(5000);
    // The square would be sixteen times.
    expect(many).toBeLessThan(Math.max(few, 500) * 9);
  }, 120_000);

  async function timed(quotes: number): Promise<number> {
    const path = file('long.txt', '“Kami berlayar besok,” kata Anna Lie.\n\n'.repeat(quotes));
    const begin = performance.now();
    const run = await cli.run('quotes', path, '--lang', 'id', '--json');
    expect(JSON.parse(run.out)).toHaveLength(quotes);
    return performance.now() - begin;
  }

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
