import { chmod, mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportReport } from '../../main/cli/export-report';
import { STORY, temporaryFolder, writeFiles } from '../support/temporary-library';
import { buildCli, type BuiltCli } from './built-cli';

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
}, 120_000);
afterAll(() => cli.remove());

const ID = '0198d2f0-5b1c-7c3e-9d43-2f1f6a6e8a11';
const OTHER_ID = '0198d2f0-0000-7000-8000-000000000000';
const OTHER = STORY.replace(ID, OTHER_ID)
  .replace('Ferry bridge opens', 'Kim wins')
  .replace('ferry-bridge', 'kim-medals');

/** A library of stories by the names of their bundles, and a folder that is not there yet. */
async function library(stories: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder();
  const files = Object.entries(stories).map(([name, text]) => [
    `Library/${name}.textbundle/text.md`,
    text,
  ]);
  await writeFiles(folder, Object.fromEntries(files) as Record<string, string>);
  const path = join(folder, 'Library');
  const bundle = (name: string) => join(path, `${name}.textbundle`);
  return { folder, library: path, bundle, out: join(folder, 'out') };
}

const lines = (text: string) => text.split('\n').slice(0, -1);

function reportIn(out: string): ExportReport {
  return JSON.parse(out) as ExportReport;
}

describe('which article', () => {
  it.each([
    ['its id', ID],
    ['its id in capitals', ID.toUpperCase()],
    ['its slug', 'ferry-bridge'],
    ['its name in the library', 'one.textbundle'],
    ['that name without its ending', 'one'],
  ])('is found by %s', async (_, meant) => {
    const place = await library({ one: STORY, two: OTHER });
    const run = await cli.run(
      ...['export', meant, '--library', place.library, '--to', 'md', '--out', place.out],
    );
    expect(run).toEqual({ code: 0, out: `${join(place.out, 'ferry-bridge.md')}\n`, error: '' });
  });

  it('is not guessed where a slug is that of several, which are named', async () => {
    const place = await library({ one: STORY, two: STORY.replace(ID, OTHER_ID), other: OTHER });
    const run = await cli.run(
      ...['export', 'ferry-bridge', '--library', place.library, '--to', 'md', '--out', place.out],
    );
    expect(run).toEqual({
      code: 1,
      out: '',
      error:
        'galley: ferry-bridge may be 2 stories: one.textbundle, two.textbundle; give the path of one\n',
    });
    expect(await readdir(place.folder)).toEqual(['Library']);
  });

  it('is not there', async () => {
    const place = await library({ one: STORY });
    const run = await cli.run(
      ...['export', 'kim', '--library', place.library, '--to', 'md', '--out', place.out],
    );
    expect(run).toEqual({
      code: 1,
      out: '',
      error: `galley: no story in ${place.library} has the id or the slug kim\n`,
    });
    const gone = join(place.folder, 'gone');
    expect(
      await cli.run('export', 'kim', '--library', gone, '--to', 'md', '--out', place.out),
    ).toEqual({ code: 1, out: '', error: `galley: ${gone} is not there\n` });
  });

  it('needs a library, if it is no path', async () => {
    const place = await library({ one: STORY });
    const run = await cli.runIn(
      place.folder,
      ...['export', 'ferry-bridge', '--to', 'md', '--out', 'out'],
    );
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.error).toMatch(
      /^galley: \S*ferry-bridge is not there; an id or a slug needs --library\n$/,
    );
  });

  it('is written once, however often it is named', async () => {
    const place = await library({ one: STORY });
    const run = await cli.run(
      ...['export', place.bundle('one'), 'ferry-bridge', ID, '--library', place.library],
      ...['--to', 'md', '--out', place.out],
    );
    expect(run).toMatchObject({ code: 0, error: '' });
    expect(lines(run.out)).toHaveLength(1);
  });
});

describe('several stories', () => {
  it('are written in each format, by story', async () => {
    const place = await library({ one: STORY, two: OTHER });
    const run = await cli.run(
      ...['export', place.bundle('two'), place.bundle('one'), '--to', 'html,md'],
      ...['--out', place.out],
    );
    expect(run).toMatchObject({ code: 0, error: '' });
    expect(lines(run.out).map((path) => basename(path))).toEqual([
      ...['kim-medals.html', 'kim-medals.md', 'ferry-bridge.html', 'ferry-bridge.md'],
    ]);
  });

  it('of one slug do not write over each other', async () => {
    const place = await library({ one: STORY, two: STORY.replace(ID, OTHER_ID) });
    const run = await cli.run(
      ...['export', place.bundle('one'), place.bundle('two'), '--to', 'md', '--out', place.out],
    );
    expect(run).toMatchObject({ code: 0, error: '' });
    const ids = await Promise.all(
      lines(run.out).map(async (path) => /^id: (.*)$/m.exec(await readFile(path, 'utf8'))?.[1]),
    );
    expect(ids).toEqual([ID, OTHER_ID]);
  });

  it('are gone on with after one that fails; lines say which story is meant', async () => {
    const place = await library({
      one: STORY.replace('at dawn', 'at TK'),
      damaged: '---\n{ no yaml: [\n---\n\nText.\n',
      two: OTHER,
    });
    const run = await cli.run(
      ...['export', 'gone', 'damaged', 'one', 'two', '--library', place.library],
      ...['--to', 'md', '--out', place.out],
    );
    expect(run.code).toBe(1);
    expect(lines(run.out).map((path) => basename(path))).toEqual([
      ...['ferry-bridge.md', 'kim-medals.md'],
    ]);
    expect(lines(run.error)).toEqual([
      expect.stringMatching(/^galley: no story .* gone$/),
      expect.stringMatching(/^galley: .*damaged\.textbundle.* is damaged .*\(line \d+: .*\)$/),
      'galley: warning: one.textbundle: 1 place still says TK',
    ]);
  });
});

const SECRET = `---
id: ${ID}
headline: Ferry bridge opens
slug: ferry-bridge
language: en
sources:
  s1: { name: Nila Tan }
quotes:
  q1: { source: s1, terms: off-record }
---

“:quote[It will sink]{#q1},” she said.
`;

describe('what may not leave', () => {
  it('is refused when it is off the record, unless it is left out', async () => {
    const place = await library({ one: SECRET });
    const refused = await cli.run(
      ...['export', place.bundle('one'), '--to', 'html,md', '--out', place.out],
    );
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(lines(refused.error)).toEqual([
      expect.stringMatching(/off the record; --off-record omit leaves them out$/),
    ]);
    expect(await readdir(place.folder)).toEqual(['Library']);
    const omitted = await cli.run(
      ...['export', place.bundle('one'), '--to', 'md', '--out', place.out],
      ...['--off-record', 'omit'],
    );
    expect(omitted.code).toBe(0);
    expect(lines(omitted.error)).toContain(
      'galley: note: ferry-bridge.md: kept back: 1 passage off the record',
    );
    expect(await readFile(omitted.out.trimEnd(), 'utf8')).not.toContain('It will sink');
  });

  it('is not written when it is to be strict', async () => {
    const place = await library({ one: STORY.replace('at dawn', 'at TK'), two: OTHER });
    const run = await cli.run(
      ...['export', place.bundle('one'), place.bundle('two'), '--to', 'md', '--out', place.out],
      '--strict',
    );
    expect(run).toMatchObject({
      code: 1,
      error: 'galley: one.textbundle: 1 place still says TK; nothing was written\n',
    });
    expect(await readdir(place.out)).toEqual(['kim-medals.md']);
  });
});

const NOTED = STORY.replace(
  'status: ready',
  'desk-notes:\n  n1: { text: Call the lawyer. }',
).replace('at dawn', 'at :note[d\u009b31mawn\u202e]{#n1}');

describe('what a file does not carry', () => {
  it('is a line on stderr, free of codes that a terminal would obey', async () => {
    const place = await library({ one: NOTED });
    const run = await cli.run(
      ...['export', place.bundle('one'), '--to', 'html,md', '--out', place.out],
    );
    expect(run.code).toBe(0);
    expect(lines(run.error)).toEqual(
      expect.arrayContaining([
        'galley: note: ferry-bridge.html: kept back: 1 note to the desk (d 31mawn)',
        'galley: note: ferry-bridge.md: kept back: 1 note to the desk (d 31mawn)',
      ]),
    );
    expect(run.error).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
  });

  it('is data in a report, with each file', async () => {
    const place = await library({ one: NOTED, two: SECRET });
    const run = await cli.run(
      ...['export', place.bundle('one'), place.bundle('two'), 'gone', '--library', place.library],
      ...['--to', 'html,md', '--out', place.out, '--report', 'json'],
    );
    expect(run.code).toBe(1);
    expect(run.out).not.toMatch(/[\u007f-\u009f\u202a-\u202e]/);
    const losses: unknown = expect.arrayContaining([
      { kind: 'desk-note', manner: 'held-back', count: 1, places: ['d\u009b31mawn\u202e'] },
    ]);
    const written = { losses, pictures: { notShown: [], wordless: [] }, embargo: null };
    const offRecord = { code: 'unsupported', subject: place.bundle('two'), detail: 'off-record' };
    const missing = { code: 'not-found', subject: 'gone' };
    const message: unknown = expect.stringMatching(/^[^\n]+$/);
    expect(reportIn(run.out)).toEqual({
      version: 1,
      files: [
        ...['html', 'md'].map((format) => ({
          ...{ article: place.bundle('one'), format, ...written },
          path: join(place.out, `ferry-bridge.${format}`),
        })),
        ...['html', 'md'].map((format) => ({
          ...{ article: place.bundle('two'), format, failure: { ...offRecord, message } },
        })),
        ...['html', 'md'].map((format) => ({
          ...{ article: 'gone', format, failure: { ...missing, message } },
        })),
      ],
    });
    // Failures are said all the same: who reads the data may read nothing else.
    expect(lines(run.error)).toEqual([
      expect.stringMatching(/off the record/),
      expect.stringMatching(/gone$/),
    ]);
  });

  it('is an embargo, in words and as data', async () => {
    const text = STORY.replace('status: ready', 'embargo: 2999-01-01T06:00:00Z');
    const place = await library({ one: text });
    const run = await cli.run(
      ...['export', place.bundle('one'), '--to', 'md', '--out', place.out, '--report', 'json'],
    );
    expect(run).toMatchObject({
      code: 0,
      error: 'galley: warning: under embargo until 2999-01-01T06:00:00Z\n',
    });
    expect(reportIn(run.out).files).toMatchObject([
      { embargo: { until: '2999-01-01T06:00:00Z' }, losses: [] },
    ]);
  });
});

it('is Markdown as another program takes it', async () => {
  const place = await library({ one: STORY });
  const run = await cli.run(
    ...['export', place.bundle('one'), '--to', 'md', '--out', place.out, '--flavour', 'commonmark'],
  );
  expect(run.code).toBe(0);
  const text = await readFile(run.out.trimEnd(), 'utf8');
  expect(text).toMatch(/^# Ferry bridge opens$/m);
  expect(text).not.toContain(`id: ${ID}`);
});

describe('a page of the own', () => {
  it('is a fragment', async () => {
    const place = await library({ one: STORY });
    const run = await cli.run(
      ...['export', place.bundle('one'), '--to', 'html', '--out', place.out, '--form', 'fragment'],
    );
    expect(run.code).toBe(0);
    const html = await readFile(run.out.trimEnd(), 'utf8');
    expect(html).not.toMatch(/<html|<style|<script/);
    expect(html).toContain('<p>The ferry bridge opened to traffic at dawn.</p>');
  });

  it('is in a template and a style, which may lie anywhere', async () => {
    const place = await library({ one: STORY });
    await writeFiles(place.folder, {
      'own/my page.html':
        '<!DOCTYPE html><title>{{headline}}</title><style>{{{style}}}</style>{{{body}}}',
      'own/قلم.css': 'p { color: teal }',
    });
    const run = await cli.runIn(
      place.folder,
      ...['export', 'Library/one.textbundle', '--to', 'html', '--out', 'out', '--only-css'],
      ...['--template', 'own/my page.html', '--css', 'own/قلم.css'],
    );
    expect(run.code).toBe(0);
    const html = await readFile(run.out.trimEnd(), 'utf8');
    expect(html).toMatch(
      /<title>Ferry bridge opens<\/title><style>\s*p \{ color: teal \}\s*<\/style>/,
    );
  });

  it.each([
    ['that is not there', null, /page\.html is not there$/],
    ['that is not to be understood', 'one\n{{#tags}}\n', /page\.html is damaged .*\(line 2: /],
    ['that asks for what there is not', 'one\n\n{{colour}}\n', /page\.html .*\(line 3: .*colour/],
  ])('is not written with a template %s', async (_, template, message) => {
    const place = await library({ one: STORY, two: OTHER });
    if (template !== null) await writeFiles(place.folder, { 'page.html': template });
    const run = await cli.run(
      ...['export', place.bundle('one'), place.bundle('two'), '--to', 'html', '--out', place.out],
      ...['--template', join(place.folder, 'page.html'), '--report', 'json'],
    );
    expect(run.code).toBe(1);
    expect(lines(run.error)).toEqual([expect.stringMatching(message)]);
    expect(reportIn(run.out).files.map((file) => 'failure' in file)).toEqual([true, true]);
    expect(await readdir(place.folder)).not.toContain('out');
  });
});

describe('where it is written', () => {
  it('may be relative, with spaces, in every script', async () => {
    const place = await library({ 'قارب 船': STORY });
    const run = await cli.runIn(
      place.folder,
      ...['export', join('Library', 'قارب 船.textbundle'), '--to', 'md', '--out', 'hasil jadi/船'],
    );
    const path = join(place.folder, 'hasil jadi/船', 'ferry-bridge.md');
    expect(run).toEqual({ code: 0, out: `${path}\n`, error: '' });
    expect(await readFile(path, 'utf8')).toContain('at dawn');
  });

  it.skipIf(process.getuid?.() === 0)('may be forbidden', async () => {
    const place = await library({ one: STORY });
    await mkdir(place.out);
    await chmod(place.out, 0o555);
    const run = await cli.run(...['export', place.bundle('one'), '--to', 'md', '--out', place.out]);
    expect(run).toEqual({ code: 1, out: '', error: `galley: no permission for ${place.out}\n` });
  });

  it.skipIf(process.platform !== 'linux')('may be closed to the administrator too', async () => {
    const place = await library({ one: STORY });
    const run = await cli.run('export', place.bundle('one'), '--to', 'md', '--out', '/sys/galley');
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.error).toMatch(/^galley: (no permission for|the disk of) \/sys\/galley[^\n]*\n$/);
  });
});

it('writes a story that may only be read', async () => {
  const place = await library({ one: STORY });
  await chmod(join(place.bundle('one'), 'text.md'), 0o444);
  const run = await cli.run('export', place.bundle('one'), '--to', 'md', '--out', place.out);
  expect(run).toMatchObject({ code: 0, error: '' });
});

describe('in the middle', () => {
  async function many() {
    const place = await library(
      Object.fromEntries(
        Array.from({ length: 300 }, (_, index) => [
          `story-${index}`,
          STORY.replace('ferry-bridge', `story-${index}`),
        ]),
      ),
    );
    const names = await readdir(place.library);
    return { ...place, all: names.map((name) => join(place.library, name)) };
  }

  it('interrupted, it leaves whole files and says how many are missing', async () => {
    const { all, out } = await many();
    const run = await cli.interrupt('export', ...all, '--to', 'html', '--out', out);
    expect(run).toMatchObject({ code: null, signal: 'SIGINT' });
    const written = await readdir(out);
    expect(written.sort()).toEqual(
      lines(run.out)
        .map((path) => basename(path))
        .sort(),
    );
    expect(lines(run.error)).toEqual([
      `galley: stopped; not written: ${all.length - written.length} of ${all.length} files`,
    ]);
    expect(written.length).toBeLessThan(all.length);
    for (const name of written) {
      expect(await readFile(join(out, name), 'utf8')).toMatch(/<\/html>\s*$/);
    }
    expect(await readdir(cli.temporary)).toEqual([]);
  });

  it('unheard, it goes on', async () => {
    const { all, out } = await many();
    const some = all.slice(0, 8);
    const run = await cli.hangUp('export', ...some, '--to', 'md', '--out', out);
    expect(run).toMatchObject({ code: 0, error: '' });
    expect(await readdir(out)).toHaveLength(some.length);
  });
});
