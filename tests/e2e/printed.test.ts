import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BatchReport } from '../../app/ipc/filing';
import { writeFiles } from '../support/temporary-library';
import { pngOf } from '../support/png';
import { ask, type Bridge } from './ask';
import type { Desk } from './desk';
import { expect, test } from './galley';

const STORY = `---
id: 0198d2f0-5b1c-7c3e-9d43-2f1f6a6e8a11
headline: Harbour “opens” — الميناء
slug: harbour
language: en
bylines: [Nila Tan]
status: ready
sources:
  mira:
    name: Mira Sol
quotes:
  q1:
    source: mira
    terms: off-record
---

First comes the ferry.

## The quay

Then the quay, and [a page](https://example.org/quay). :quote[“We knew of the crack,”]{#q1} she said.

:::figure{credit="Nila Tan"}
![A grey ferry](assets/ferry.png)

The ferry at noon.
:::

:::figure{credit="Far"}
![Far](http://127.0.0.1:9/far.png)

A picture of the net.
:::

### The crane

فتح الميناء فجرًا.

Last comes the crane.
`;

/** Another story of the same slug. */
const SECOND = STORY.replace('6e8a11', '6e8a12').replace('Harbour', 'Port');

async function putStories(desk: Desk): Promise<readonly string[]> {
  const ferry = pngOf(40, 30, [8, 2], Buffer.alloc(40 * 30 * 3, 90));
  for (const [name, text] of [
    ['one.textbundle', STORY],
    ['two.textbundle', SECOND],
  ] as const) {
    const files = { 'text.md': text, 'info.json': '{ "version": 2 }\n', 'assets/ferry.png': ferry };
    await writeFiles(join(desk.library, name), files);
  }
  return ['one.textbundle', 'two.textbundle'];
}

const said = (program: string, ...args: readonly string[]) =>
  execFileSync(program, args, { encoding: 'utf8' });

test('a PDF is tagged, has its words in order, its fonts in it, and nothing that was told in confidence', async ({
  desk,
}) => {
  const [article] = await putStories(desk);
  const galley = await desk.start();
  const target = join(desk.out, 'harbour.pdf');
  await galley.answerDialogs(target);
  const wanted = { article, to: 'pdf', notes: false };
  expect(await ask(galley, 'export.run', { ...wanted, omitsOffRecord: false })).toMatchObject({
    ok: false,
    failure: { detail: 'off-record' },
  });
  expect(await ask(galley, 'export.run', { ...wanted, omitsOffRecord: true })).toMatchObject({
    ok: true,
    value: {
      losses: expect.arrayContaining([
        { kind: 'off-record', manner: 'held-back', count: 1, places: [] },
      ]),
    },
  });

  const info = said('pdfinfo', target);
  expect(info).toMatch(/^Title: +Harbour “opens” — الميناء$/m);
  expect(info).toMatch(/^Author: +Nila Tan$/m);
  expect(info).toMatch(/^Creator: +Galley *$/m);
  expect(info).toMatch(/^Tagged: +yes$/m);
  const words = said('pdftotext', target, '-');
  const places = [
    'Harbour',
    'Nila Tan',
    'First comes the ferry.',
    'The quay',
    '[…] she said.',
    'The ferry at noon.',
    'The crane',
    'Last comes the crane.',
    '1/1',
  ].map((text) => words.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(words).not.toContain('knew');

  const fonts = said('pdffonts', target).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(/ yes (yes|no ) (yes|no ) +\d+ +0$/);
  // The outline, the language and what a picture shows stand in the file as they are.
  const bytes = await readFile(target, 'latin1');
  for (const entry of ['(The quay)', '(The crane)', '/Lang (en)', '/Alt (A grey ferry)']) {
    expect(bytes).toContain(entry);
  }
  expect(said('pdfimages', '-list', target)).toMatch(/ image +40 +30 /);

  await galley.answerDialogs(desk.out);
  await test.step('an earlier one is known as the same story', async () => {
    const batch = { articles: [article], formats: ['pdf'], notes: false, omitsOffRecord: true };
    expect(await ask(galley, 'export.batch', batch)).toMatchObject({ ok: true });
    expect(await readdir(desk.out)).toEqual(['harbour.pdf']);
  });
});

test('several stories in several formats are stopped, and gone on with by the next start', async ({
  desk,
}) => {
  const articles = await putStories(desk);
  const first = await desk.start();
  await first.answerDialogs(desk.out);
  const wanted = { articles, formats: ['md', 'pdf', 'html'], notes: false, omitsOffRecord: true };
  const stopped = await first.page.evaluate(async (batch) => {
    const { galley: bridge } = window as unknown as { readonly galley: Bridge };
    bridge.on('export.progress', (progress) => {
      if (progress?.done === 2) void bridge.call('export.stop', {});
    });
    return bridge.call('export.batch', batch);
  }, wanted);
  expect(stopped).toMatchObject({ ok: true, value: { folder: desk.out } });
  const { outcomes, remaining } = (stopped as { readonly value: BatchReport }).value;
  expect(remaining).toBeGreaterThan(0);
  expect(outcomes.length + remaining).toBe(6);
  const left = { remaining, folder: desk.out };
  expect(await ask(first, 'export.unfinished')).toEqual(left);
  await desk.close();

  const second = await desk.start();
  expect(await ask(second, 'export.unfinished')).toEqual(left);
  const resumed = (await ask(second, 'export.resume')) as { readonly value: BatchReport };
  expect(resumed.value.remaining).toBe(0);
  expect(resumed.value.outcomes.filter(({ written }) => !written.ok)).toEqual([]);
  expect(await ask(second, 'export.unfinished')).toBeNull();
  expect((await readdir(desk.out)).sort()).toEqual([
    'assets',
    'harbour.html',
    'harbour.md',
    'harbour.pdf',
    'two.html',
    'two.md',
    'two.pdf',
  ]);
});

test('a story is filed as its profile says, once nothing blocks it', async ({ desk }) => {
  const [article, blocked] = await putStories(desk);
  await writeFile(join(desk.library, blocked!, 'text.md'), `${SECOND}\nBy TK.\n`);
  const galley = await desk.start();
  await galley.answerDialogs(desk.out);
  const asked = { notes: false, omitsOffRecord: true };
  expect(await ask(galley, 'story.file', { article: blocked, ...asked })).toMatchObject({
    failure: { code: 'unsupported', detail: 'blocked' },
  });
  expect(await readdir(desk.out)).toEqual([]);
  const filed = await ask(galley, 'story.file', { article, ...asked });
  expect(filed).toMatchObject({ ok: true, value: { remaining: 0 } });
  const { folder, outcomes } = (filed as { readonly value: BatchReport }).value;
  expect(outcomes.map(({ written }) => written.ok)).toEqual([true, true]);
  expect(await readdir(desk.out)).toEqual([basename(folder)]);
  expect(basename(folder)).toMatch(/^\d{4}-\d{2}-\d{2}-harbour$/);
  expect((await readdir(folder)).sort()).toEqual(
    ['-pictures', '.docx', '.html'].map((ending) => `${basename(folder)}${ending}`),
  );
});
