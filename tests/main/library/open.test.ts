import { chmod, mkdir, readdir, readFile, stat, symlink, truncate, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failure } from '../../../app/result';
import { listArticles } from '../../../main/library/list';
import { openArticle } from '../../../main/library/open';
import { saveArticle } from '../../../main/library/save';
import { withTemporary } from '../../../main/library/temporary';
import {
  libraryWithStory,
  readFiles,
  STORY,
  temporaryFolder,
  writeFiles,
} from '../../support/temporary-library';

async function open(library: string, name: string) {
  const opened = await openArticle(library, name);
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}

it('gives the text as it stands', async () => {
  const text = `\uFEFF${STORY}`.replaceAll('\n', '\r\n');
  const { library, name } = await libraryWithStory({ 'text.md': text });
  expect(await open(library, name)).toMatchObject({ article: name, text, readOnly: null });
});

it('names the bytes by the revision', async () => {
  const first = await libraryWithStory();
  const second = await libraryWithStory();
  const { revision } = await open(first.library, first.name);
  expect((await open(second.library, second.name)).revision).toBe(revision);
  await writeFiles(second.bundle, { 'text.md': `${STORY} ` });
  expect((await open(second.library, second.name)).revision).not.toBe(revision);
});

it.each(['text.md', 'text.markdown', 'text.txt'])('opens %s', async (file) => {
  const library = await temporaryFolder();
  await writeFiles(library, { [`a.textbundle/${file}`]: 'Words.\n' });
  expect((await open(library, 'a.textbundle')).text).toBe('Words.\n');
});

describe('an article that cannot be understood in full', () => {
  it('opens read-only when it is not UTF-8, and stays as it is', async () => {
    const bytes = Buffer.concat([Buffer.from(`${STORY}\n`), Buffer.from([0xff, 0xfe, 0x41])]);
    const { library, name, bundle } = await libraryWithStory({ 'text.md': bytes });
    const before = await readFiles(bundle);
    const opened = await open(library, name);
    expect(opened.text).toBe(`${STORY}\n\uFFFD\uFFFDA`);
    expect(opened.readOnly).toMatchObject({ code: 'damaged', line: 11 });
    expect(opened.readOnly?.subject).toBe(join(bundle, 'text.md'));
    expect(await readFiles(bundle)).toEqual(before);
  });

  it('opens read-only when its front matter is broken, and says where', async () => {
    const text = '---\nheadline: Ferry\ntags: [a, b\n---\n\nText.\n';
    const { library, name, bundle } = await libraryWithStory({ 'text.md': text });
    const { readOnly } = await open(library, name);
    expect(readOnly).toMatchObject({ code: 'damaged', subject: join(bundle, 'text.md') });
    expect(readOnly?.line).toBeGreaterThanOrEqual(3);
    expect(readOnly?.detail).toBeTruthy();
  });

  it('opens read-only when a newer Galley wrote it', async () => {
    const info = '{ "version": 2, "net.galley.editor": { "formatVersion": 99 } }';
    const { library, name, bundle } = await libraryWithStory({ 'info.json': info });
    expect((await open(library, name)).readOnly).toEqual(
      failure('too-new', join(bundle, 'info.json'), { detail: '99' }).failure,
    );
  });

  it('opens as ever when only info.json is damaged or missing', async () => {
    const { library, name, bundle } = await libraryWithStory({ 'info.json': '{ "version": ' });
    expect((await open(library, name)).readOnly).toBeNull();
    expect(await readFile(join(bundle, 'info.json'), 'utf8')).toBe('{ "version": ');
    await writeFiles(library, { 'b.textbundle/text.md': STORY });
    expect((await open(library, 'b.textbundle')).readOnly).toBeNull();
  });
});

describe('an article that must not be written', () => {
  it('opens read-only when its text is protected', async () => {
    const { library, name, bundle } = await libraryWithStory();
    await chmod(join(bundle, 'text.md'), 0o444);
    expect((await open(library, name)).readOnly).toMatchObject({ code: 'no-permission' });
  });

  it.skipIf(process.getuid?.() === 0)('opens read-only when its folder is', async () => {
    const { library, name, bundle } = await libraryWithStory();
    await chmod(bundle, 0o555);
    expect((await open(library, name)).readOnly).toMatchObject({ code: 'no-permission' });
    await chmod(bundle, 0o755);
  });
});

it('takes the first of several texts, and leaves the others alone', async () => {
  const others = { 'text.markdown': 'Second.\n', 'text.txt': 'Third.\n' };
  const { library, name, bundle } = await libraryWithStory(others);
  const { text, revision } = await open(library, name);
  expect(text).toBe(STORY);
  expect(await saveArticle(library, name, `${STORY}\nMore.\n`, revision)).toMatchObject({
    ok: true,
  });
  expect(await readFiles(bundle)).toMatchObject({ ...others, 'text.md': `${STORY}\nMore.\n` });
});

it.each([
  ['the future', 24],
  ['the beginning of time', -24 * 365 * 50],
])('minds no clock: a file from %s', async (_name, hours) => {
  const { library, name, bundle } = await libraryWithStory();
  const then = new Date(Date.now() + hours * 3_600_000);
  for (const file of ['text.md', 'info.json']) await utimes(join(bundle, file), then, then);
  const before = await readFiles(bundle);
  const { revision } = await open(library, name);
  expect(await readFiles(bundle)).toEqual(before);
  expect(await saveArticle(library, name, 'New.\n', revision)).toMatchObject({ ok: true });
  expect((await open(library, name)).text).toBe('New.\n');
});

describe('what is not opened', () => {
  it('is a folder without a text', async () => {
    const library = await temporaryFolder();
    await mkdir(join(library, 'a.textbundle'));
    const text = join(library, 'a.textbundle', 'text.md');
    expect(await openArticle(library, 'a.textbundle')).toEqual(failure('not-found', text));
    expect(await saveArticle(library, 'a.textbundle', 'x', '')).toEqual(failure('not-found', text));
    expect(await readdir(join(library, 'a.textbundle'))).toEqual([]);
  });

  it('is a name that is no bundle directly in the library', async () => {
    const { library, name } = await libraryWithStory();
    for (const wrong of ['', '..', '.', `../${name}`, `x/../${name}`, 'gone.textbundle', 'notes']) {
      expect(await openArticle(library, wrong), wrong).toMatchObject({
        ok: false,
        failure: { code: 'not-found' },
      });
    }
  });

  it('is a link, to a folder or to a text', async () => {
    const outside = await libraryWithStory();
    const library = await temporaryFolder();
    await symlink(outside.bundle, join(library, 'a.textbundle'));
    await mkdir(join(library, 'b.textbundle'));
    await symlink(join(outside.bundle, 'text.md'), join(library, 'b.textbundle', 'text.md'));
    for (const name of ['a.textbundle', 'b.textbundle']) {
      expect(await openArticle(library, name)).toMatchObject({
        ok: false,
        failure: { code: 'not-found' },
      });
    }
  });

  it.each([64 * 1024 * 1024 + 1, 200 * 1024 * 1024])('is a text of %i bytes', async (size) => {
    const { library, name, bundle } = await libraryWithStory();
    const path = join(bundle, 'text.md');
    await truncate(path, size);
    const { arrayBuffers } = process.memoryUsage();
    expect(await openArticle(library, name)).toEqual(failure('too-large', path));
    expect(await saveArticle(library, name, 'x', '')).toEqual(failure('too-large', path));
    expect(await listArticles(library)).toMatchObject({ value: [{ damaged: true }] });
    // None of it was read.
    expect(process.memoryUsage().arrayBuffers - arrayBuffers).toBeLessThan(10_000_000);
    expect((await stat(path)).size).toBe(size);
  });
});

it('does not go through a link to pictures elsewhere', async () => {
  const { library, name, bundle } = await libraryWithStory();
  const outside = await temporaryFolder();
  const left = await withTemporary(outside, 'a.png', (path) => Promise.resolve(path));
  await writeFiles(outside, { [basename(left)]: 'half' });
  await symlink(outside, join(bundle, 'assets'));
  await open(library, name);
  expect(await readFiles(outside)).toEqual({ [basename(left)]: 'half' });
});

it('removes what a killed process left unfinished, and nothing else', async () => {
  const { library, name, bundle } = await libraryWithStory({ '.notes.tmp': 'another program’s' });
  const before = Object.keys(await readFiles(bundle));
  for (const folder of [bundle, join(bundle, 'assets')]) {
    const left = await withTemporary(folder, 'text.md', (path) => Promise.resolve(path));
    await writeFiles(dirname(left), { [basename(left)]: 'half' });
  }
  await open(library, name);
  expect(Object.keys(await readFiles(bundle)).sort()).toEqual(before.sort());
});
