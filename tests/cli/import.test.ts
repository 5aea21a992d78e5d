import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readText } from '../../app/format';
import { STORY, temporaryFolder, writeFiles } from '../support/temporary-library';
import { buildCli, type BuiltCli } from './built-cli';

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
}, 120_000);
afterAll(() => cli.remove());

async function place(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await temporaryFolder();
  const library = join(folder, 'Library');
  await mkdir(library);
  await writeFiles(folder, files);
  return { folder, library };
}

const lines = (text: string) => text.split('\n').slice(0, -1);

async function headlines(paths: readonly string[]): Promise<readonly string[]> {
  const texts = await Promise.all(paths.map((path) => readFile(join(path, 'text.md'), 'utf8')));
  return texts.map((text) => readText(text).article.fields.headline);
}

it('takes several files and prints the path of each, in their order', async () => {
  const { folder, library } = await place({
    'one.md': '# First\n\nText.\n',
    'two.html': '<!DOCTYPE html><title>Second</title><h1>Second</h1><p>Text.',
  });
  const files = [join(folder, 'two.html'), join(folder, 'one.md')];
  const run = await cli.run('import', ...files, '--library', library, '--language', 'en');
  expect(run).toMatchObject({ code: 0, error: '' });
  expect(await headlines(lines(run.out))).toEqual(['Second', 'First']);
});

it('takes of a folder what it can, by name, and nothing that is hidden, unknown or in the library', async () => {
  const { folder, library } = await place({
    'b.md': '# B\n\nText.\n',
    'a/z.markdown': '# A\n\nText.\n',
    'a/notes.xyz': 'Nothing of ours.',
    '.hidden.md': '# Hidden\n\nText.\n',
    '.git/readme.md': '# Hidden\n\nText.\n',
    'story.textbundle/text.md': STORY,
    'story.textbundle/info.json': '{ "version": 2 }\n',
    'story.textbundle/assets/read.md': '# No story\n\nText.\n',
    'Library/old.textbundle/text.md': STORY,
  });
  const run = await cli.run('import', folder, '--library', library, '--language', 'en');
  expect(run).toMatchObject({ code: 0, error: '' });
  expect(await headlines(lines(run.out))).toEqual(['A', 'B', 'Ferry bridge opens']);
});

it('goes on after a failure, and fails', async () => {
  const { folder, library } = await place({
    'good.md': '# Good\n\nText.\n',
    'damaged.md': '---\n{ no yaml: [\n---\n\nText.\n',
    'last.txt': 'Ferry sinks off Tanjung\n\nThe ferry left the harbour at dawn.\n',
  });
  const names = ['gone.md', 'damaged.md', 'good.md', 'picture.tiff', 'last.txt'];
  const run = await cli.run(
    ...['import', ...names.map((name) => join(folder, name)), '--library', library],
    ...['--language', 'en'],
  );
  expect(run.code).toBe(1);
  expect(await headlines(lines(run.out))).toEqual(['Good', 'Ferry sinks off Tanjung']);
  expect(lines(run.error)).toEqual([
    expect.stringMatching(/^galley: .*gone\.md is not there$/),
    expect.stringMatching(/^galley: .*damaged\.md is damaged .*\(line \d+: .*\)$/),
    expect.stringMatching(/^galley: .*picture\.tiff is not there$/),
  ]);
});

it('takes a file that is named twice once', async () => {
  const { folder, library } = await place({ 'one.md': '# First\n\nText.\n' });
  const path = join(folder, 'one.md');
  const run = await cli.run('import', path, path, '--library', library, '--language', 'en');
  expect(lines(run.out)).toHaveLength(1);
});

it('says once that there is no such library', async () => {
  const { folder } = await place({ 'one.md': 'Text.\n', 'two.md': 'Text.\n' });
  const gone = join(folder, 'gone');
  const files = ['one.md', 'two.md'].map((name) => join(folder, name));
  expect(await cli.run('import', ...files, '--library', gone)).toEqual({
    code: 1,
    out: '',
    error: `galley: ${gone} is not there\n`,
  });
});

it('works with relative paths, spaces and every script', async () => {
  const { folder, library } = await place({ 'my stories/قارب 船.md': '# قارب\n\nنص.\n' });
  const run = await cli.runIn(
    join(folder, 'my stories'),
    ...['import', 'قارب 船.md', '--library', join('..', 'Library'), '--language', 'ar'],
  );
  expect(run).toMatchObject({ code: 0, error: '' });
  const [path = ''] = lines(run.out);
  expect(relative(library, path)).toBe(basename(path));
  expect(await headlines([path])).toEqual(['قارب']);
});

it('when it is interrupted leaves whole articles and nothing else', async () => {
  const names = Array.from({ length: 300 }, (_, index) => `story-${index}.md`);
  const { folder, library } = await place(
    Object.fromEntries(names.map((name) => [`in/${name}`, `# ${name}\n\nText.\n`])),
  );
  const run = await cli.interrupt('import', join(folder, 'in'), '--library', library);
  expect(run).toMatchObject({ code: null, signal: 'SIGINT' });
  const made = await readdir(library);
  expect(
    lines(run.out)
      .map((path) => basename(path))
      .sort(),
  ).toEqual(made.sort());
  expect(made.length).toBeLessThan(names.length);
  expect(await headlines(made.map((name) => join(library, name)))).not.toContain('');
});

it('goes on when nobody listens any more', async () => {
  const names = Array.from({ length: 8 }, (_, index) => `story-${index}.md`);
  const { folder, library } = await place(
    Object.fromEntries(names.map((name) => [`in/${name}`, `# ${name}\n\nText.\n`])),
  );
  const run = await cli.hangUp('import', join(folder, 'in'), '--library', library);
  expect(run).toMatchObject({ code: 0, error: '' });
  expect(await readdir(library)).toHaveLength(names.length);
});
