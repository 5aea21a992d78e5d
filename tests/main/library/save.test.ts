import { chmod, mkdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import type * as FilesModule from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '../../../app/result';
import { openArticle } from '../../../main/library/open';
import { saveArticle } from '../../../main/library/save';
import { libraryWithStory, readFiles, STORY, writeFiles } from '../../support/temporary-library';

/** Lets a test make one operation of the file system fail. */
const faults = vi.hoisted(() => ({ rename: null as string | null }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FilesModule>();
  const rename: typeof real.rename = (from, to) => {
    if (faults.rename === null) return real.rename(from, to);
    return Promise.reject(Object.assign(new Error(faults.rename), { code: faults.rename }));
  };
  return { ...real, rename };
});
beforeEach(() => {
  faults.rename = null;
});

const NEW = `${STORY}\nA new paragraph.\n`;

async function opened(files: Parameters<typeof libraryWithStory>[0] = {}) {
  const place = await libraryWithStory(files);
  const article = await openArticle(place.library, place.name);
  if (!article.ok) throw new Error(article.failure.code);
  const { revision } = article.value;
  const save = (text: string, from = revision) =>
    saveArticle(place.library, place.name, text, from);
  return { ...place, revision, save };
}

it('writes the text and names its new state', async () => {
  const { library, name, bundle, revision, save } = await opened();
  const before = Date.now();
  const saved = await save(NEW);
  if (!saved.ok) throw new Error(saved.failure.code);
  expect(await readFile(join(bundle, 'text.md'), 'utf8')).toBe(NEW);
  expect(saved.value.savedAt).toBeGreaterThanOrEqual(before);
  expect(saved.value.revision).not.toBe(revision);
  expect(await openArticle(library, name)).toMatchObject({
    value: { text: NEW, revision: saved.value.revision },
  });
  expect((await save('Third.\n', saved.value.revision)).ok).toBe(true);
  expect(Object.keys(await readFiles(bundle)).sort()).toEqual(['info.json', 'text.md']);
});

it("keeps the file's name and permissions", async () => {
  const { bundle, name, library } = await libraryWithStory();
  await rm(join(bundle, 'text.md'));
  await writeFiles(bundle, { 'text.markdown': STORY });
  await chmod(join(bundle, 'text.markdown'), 0o640);
  const article = await openArticle(library, name);
  if (!article.ok) throw new Error(article.failure.code);
  expect((await saveArticle(library, name, NEW, article.value.revision)).ok).toBe(true);
  expect(await readFile(join(bundle, 'text.markdown'), 'utf8')).toBe(NEW);
  expect((await stat(join(bundle, 'text.markdown'))).mode & 0o777).toBe(0o640);
});

it('writes nothing when nothing changed', async () => {
  const { bundle, revision, save } = await opened();
  const long = new Date(2020, 1, 1);
  await utimes(join(bundle, 'text.md'), long, long);
  expect(await save(STORY)).toEqual({ ok: true, value: { revision, savedAt: long.getTime() } });
  expect((await stat(join(bundle, 'text.md'))).mtimeMs).toBe(long.getTime());
  expect(await readFile(join(bundle, 'info.json'), 'utf8')).toBe('{ "version": 2 }\n');
});

describe('info.json', () => {
  it('gets our key, and others keep theirs, byte for byte', async () => {
    const info = '{\n\t"version":   2,\n\t"10": 1.50,\n\t"com.example": {"a": [1]}\n}\n';
    const { bundle, save } = await opened({ 'info.json': info });
    await save(NEW);
    const written = await readFile(join(bundle, 'info.json'), 'utf8');
    expect(written).toBe(
      info.replace('}\n}\n', '},\n\t"net.galley.editor": { "formatVersion": 1 }\n}\n'),
    );
  });

  it('is made where there was none, and left alone when it is damaged', async () => {
    const { bundle, save } = await opened();
    await rm(join(bundle, 'info.json'));
    await save(NEW);
    expect(await readFile(join(bundle, 'info.json'), 'utf8')).toContain('"formatVersion": 1');

    const damaged = await opened({ 'info.json': '{ "version": ' });
    expect((await damaged.save(NEW)).ok).toBe(true);
    expect(await readFile(join(damaged.bundle, 'info.json'), 'utf8')).toBe('{ "version": ');
  });
});

describe('a save is refused', () => {
  it('when another program changed the file', async () => {
    const { bundle, save } = await opened();
    await writeFiles(bundle, { 'text.md': 'Theirs.\n' });
    expect(await save(NEW)).toEqual(failure('changed-on-disk', join(bundle, 'text.md')));
    expect(await readFile(join(bundle, 'text.md'), 'utf8')).toBe('Theirs.\n');
  });

  it('but not when the other program wrote the same', async () => {
    const { bundle, save } = await opened();
    await writeFiles(bundle, { 'text.md': NEW });
    expect((await save(NEW)).ok).toBe(true);
  });

  it('when the article is gone', async () => {
    const { bundle, library, save } = await opened();
    await rm(join(bundle, 'text.md'));
    expect(await save(NEW)).toEqual(failure('not-found', join(bundle, 'text.md')));
    await rm(bundle, { recursive: true });
    expect(await save(NEW)).toEqual(failure('not-found', bundle));
    await rm(library, { recursive: true });
    expect(await save(NEW)).toEqual(failure('not-found', bundle));
  });

  it('when somebody protected the file', async () => {
    const { bundle, save } = await opened();
    await chmod(join(bundle, 'text.md'), 0o444);
    expect(await save(NEW)).toEqual(failure('no-permission', join(bundle, 'text.md')));
    expect(await readFile(join(bundle, 'text.md'), 'utf8')).toBe(STORY);
  });

  it('when the guard says that somebody else may write now', async () => {
    const { library, name, bundle, revision } = await opened();
    const guard = (held: boolean) => ({ guard: () => Promise.resolve(held) });
    const path = join(bundle, 'text.md');
    expect(await saveArticle(library, name, NEW, revision, guard(false))).toEqual(
      failure('locked', path),
    );
    expect(await readFile(path, 'utf8')).toBe(STORY);
    expect(await saveArticle(library, name, NEW, revision, guard(true))).toMatchObject({
      ok: true,
    });
  });

  it('when the file is not UTF-8 or a newer Galley wrote it', async () => {
    const bytes = await opened({ 'text.md': Buffer.from([0xff]) });
    expect(await bytes.save(NEW)).toMatchObject({ failure: { code: 'damaged' } });
    const newer = await opened({ 'info.json': '{"net.galley.editor":{"formatVersion":2}}' });
    expect(await newer.save(NEW)).toMatchObject({ failure: { code: 'too-new' } });
    expect(await readFile(join(newer.bundle, 'text.md'), 'utf8')).toBe(STORY);
  });
});

describe('front matter that cannot be understood', () => {
  const garbled = '---\nheadline: "Old\n bad: [\n---\n\nOne.\n';

  it('is not written over: its fields would be lost', async () => {
    const { bundle, save } = await opened({ 'text.md': garbled });
    expect(await save(NEW)).toMatchObject({ failure: { code: 'damaged' } });
    expect(await readFile(join(bundle, 'text.md'), 'utf8')).toBe(garbled);
  });

  it('is, by who has kept all of the text', async () => {
    const { bundle, library, name, revision } = await opened({ 'text.md': garbled });
    const saved = await saveArticle(library, name, NEW, revision, { overDamage: true });
    expect(saved).toMatchObject({ ok: true });
    expect(await readFile(join(bundle, 'text.md'), 'utf8')).toBe(NEW);
  });
});

describe('what another program writes while a save is under way', () => {
  it('is not written over', async () => {
    const { library, name, bundle, revision } = await opened();
    const path = join(bundle, 'text.md');
    const guard = async () => {
      await writeFiles(bundle, { 'text.md': 'Theirs.\n' });
      return true;
    };
    const changed = failure('changed-on-disk', path);
    expect(await saveArticle(library, name, NEW, revision, { guard })).toEqual(changed);
    expect(await readFiles(bundle)).toMatchObject({ 'text.md': 'Theirs.\n' });
    // Nor by the next save from there, which is not taken for the second try of one that failed.
    expect(await saveArticle(library, name, NEW, revision)).toEqual(changed);
  });

  it('is not made again when it was removed', async () => {
    const { library, name, bundle, revision } = await opened();
    const guard = async () => {
      await rm(join(bundle, 'text.md'));
      return true;
    };
    expect(await saveArticle(library, name, NEW, revision, { guard })).toMatchObject({
      failure: { code: 'not-found' },
    });
    expect(Object.keys(await readFiles(bundle))).toEqual(['info.json']);
  });
});

describe('a save that fails on the way', () => {
  it.each([
    ['ENOSPC', 'no-space'],
    ['EDQUOT', 'no-space'],
    ['EACCES', 'no-permission'],
    ['EROFS', 'no-permission'],
    ['EBUSY', 'locked'],
  ])('leaves the old file, whole and alone (%s)', async (errno, code) => {
    const { bundle, save } = await opened();
    const before = await readFiles(bundle);
    faults.rename = errno;
    expect(await save(NEW)).toMatchObject(failure(code as 'no-space', bundle));
    expect(await readFiles(bundle)).toEqual(before);
    faults.rename = null;
    expect((await save(NEW)).ok).toBe(true);
  });

  it('is thrown when it is nothing a user can meet', async () => {
    const { bundle, save } = await opened();
    faults.rename = 'EBADF';
    await expect(save(NEW)).rejects.toThrow('EBADF');
    expect(Object.keys(await readFiles(bundle)).sort()).toEqual(['info.json', 'text.md']);
  });
});

it('keeps the order of saves that come at once', async () => {
  const { bundle, library, name, revision } = await opened();
  const texts = Array.from({ length: 20 }, (_, number) => `Version ${number}.\n`);
  // Each builds on the state the one before leaves, as the window does when it waits; here none waits.
  const results = await Promise.all(
    texts.map((text) => saveArticle(library, name, text, revision)),
  );
  expect(results.map(({ ok }) => ok)).toEqual(texts.map((_, index) => index === 0));
  expect(await readFile(join(bundle, 'text.md'), 'utf8')).toBe(texts[0]);
});

it('does not take a folder for the text', async () => {
  const { bundle, save } = await opened();
  await rm(join(bundle, 'text.md'));
  await mkdir(join(bundle, 'text.md'));
  expect(await save(NEW)).toEqual(failure('not-found', join(bundle, 'text.md')));
});
