import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepVersion, listVersions } from '../../main/history';
import { takeLock } from '../../main/library/lock';
import { buildCli, type BuiltCli } from './built-cli';

const OLD = '---\nid: ferry\n---\n\nThe ferry left at noon.\n';
const NEW = '---\nid: ferry\n---\n\nThe old ferry left at dawn.\n';

let cli: BuiltCli;
let library: string;
let article: string;
const place = () => ({ folder: library, name: 'ferry.textbundle' });

beforeAll(async () => {
  cli = await buildCli();
}, 120_000);
afterAll(() => {
  cli.remove();
});
beforeEach(() => {
  library = mkdtempSync(join(tmpdir(), 'galley-test-'));
  article = join(library, 'ferry.textbundle');
  mkdirSync(article);
  writeFileSync(join(article, 'text.md'), NEW);
});
afterEach(() => {
  rmSync(library, { recursive: true, force: true });
});

async function keep(text: string, time: number): Promise<string> {
  const kept = await keepVersion(place(), text, 'pause', time);
  if (!kept.ok || !kept.value) throw new Error('It was not kept.');
  return kept.value.id;
}

describe('galley history', () => {
  it('lists nothing', async () => {
    expect(await cli.run('history', article)).toEqual({ code: 0, out: '', error: '' });
    expect(await cli.run('history', article, '--json')).toEqual({
      code: 0,
      out: '[]\n',
      error: '',
    });
  });

  it('lists versions, newest first', async () => {
    const first = await keep(OLD, Date.parse('2026-11-22T08:00:00Z'));
    const second = await keep(NEW, Date.parse('2026-11-22T08:01:00Z'));
    const plain = await cli.run('history', `${article}/`);
    expect(plain).toMatchObject({ code: 0, error: '' });
    expect(plain.out).toBe(
      `${second}\t2026-11-22T08:01:00.000Z\tpause\t6\t+2\t-1\n` +
        `${first}\t2026-11-22T08:00:00.000Z\tpause\t5\t+5\t-0\n`,
    );
    const json = await cli.run('history', article, '--json');
    const listed = await listVersions(place());
    expect(JSON.parse(json.out)).toEqual(listed.ok && listed.value);
  });

  it('says that there is no such article', async () => {
    const path = join(library, 'gone.textbundle');
    expect(await cli.run('history', path, '--json')).toEqual({
      code: 1,
      out: '',
      error: `galley: ${path} is not there\n`,
    });
  });
});

describe('galley restore', () => {
  it('restores a version, and keeps the text that was there', async () => {
    const version = await keep(OLD, Date.now() - 60_000);
    const run = await cli.run('restore', article, '--version', version);
    expect(run).toEqual({ code: 0, out: `${article}\n`, error: '' });
    expect(readFileSync(join(article, 'text.md'), 'utf8')).toBe(OLD);
    const listed = await listVersions(place());
    expect(listed.ok && listed.value.map(({ reason }) => reason)).toEqual(['restore', 'pause']);
  });

  it('says that there is no such version', async () => {
    expect(await cli.run('restore', article, '--version', 'x')).toEqual({
      code: 1,
      out: '',
      error: 'galley: x is not there\n',
    });
  });

  it('leaves an article that somebody has open', async () => {
    const version = await keep(OLD, Date.now() - 60_000);
    const lock = await takeLock(place());
    if (!lock.ok) throw new Error(lock.failure.code);
    const run = await cli.run('restore', article, '--version', version);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.error).toMatch(/^galley: .*ferry\.textbundle is in use/);
    expect(readFileSync(join(article, 'text.md'), 'utf8')).toBe(NEW);
    await lock.value.release();
  });
});

it.each([
  [['history'], /missing required argument 'article'/],
  [['history', 'a', 'b'], /too many arguments/],
  [['history', 'a', '--xml'], /unknown option '--xml'/],
  [['restore', 'a'], /--version/],
  [['restore', '--version', 'x'], /missing required argument 'article'/],
  [['restore', 'a', '--version'], /argument missing/],
])('wrong usage: %j', async (args, message) => {
  const run = await cli.run(...args);
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.error).toMatch(message);
});

it.each([['history', '--help'], ['restore', '--help'], ['--version']])('%s %s', async (...args) => {
  const run = await cli.run(...args.filter((arg) => typeof arg === 'string'));
  expect(run).toMatchObject({ code: 0, error: '' });
  expect(run.out).not.toBe('');
});
