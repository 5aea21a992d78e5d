import { mkdir, readdir, readFile, rename, symlink } from 'node:fs/promises';
import type * as FilesModule from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, success } from '../../../app/result';
import { takeLock } from '../../../main/library/lock';
import { renameArticle } from '../../../main/library/rename';
import {
  libraryWithStory,
  readFiles,
  STORY,
  temporaryFolder,
  writeFiles,
} from '../../support/temporary-library';
import { png } from '../picture-bytes';

/** Lets a test make the renaming of folders fail; files of the text go on being saved. */
const faults = vi.hoisted(() => ({ rename: null as string | null }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FilesModule>();
  const failing: typeof real.rename = (from, to) => {
    if (faults.rename === null || !String(from).endsWith('.textbundle'))
      return real.rename(from, to);
    return Promise.reject(Object.assign(new Error(faults.rename), { code: faults.rename }));
  };
  return { ...real, rename: failing };
});
beforeEach(() => {
  faults.rename = null;
});

const TODAY = new Date(2026, 10, 22);

async function story(files: Parameters<typeof libraryWithStory>[0] = {}) {
  const { library, name, bundle } = await libraryWithStory(files);
  const run = (slug: string) => renameArticle({ folder: library, name }, slug, TODAY);
  const names = async () => (await readdir(library)).filter((file) => !file.startsWith('.'));
  return { library, name, bundle, run, names };
}

describe('renaming', () => {
  it('changes the slug and the folder, keeps the day and every other byte', async () => {
    const text = STORY.replace('slug:', 'x-unknown:   "as it was" # kept\nslug:');
    const { library, bundle, run, names } = await story({
      'text.md': text,
      'assets/ferry.png': png(4, 3),
    });
    const { 'info.json': _info, ...before } = await readFiles(bundle);
    expect(await run('  Harbour Bridge ')).toEqual(success('2025-11-22-harbour-bridge.textbundle'));
    expect(await names()).toEqual(['2025-11-22-harbour-bridge.textbundle']);
    const after = await readFiles(join(library, '2025-11-22-harbour-bridge.textbundle'));
    expect(after).toMatchObject({
      ...before,
      'text.md': text.replace('slug: ferry-bridge', 'slug: Harbour Bridge'),
    });
  });

  it('leaves no lock and nothing unfinished behind', async () => {
    const { library, run } = await story();
    await run('harbour');
    const left = Object.keys(await readFiles(library)).map((path) => path.split('/').at(-1));
    expect(left.sort()).toEqual(['info.json', 'text.md']);
  });

  it('takes the headline for the name when the slug is emptied', async () => {
    const { library, run } = await story();
    const name = '2025-11-22-ferry-bridge-opens.textbundle';
    expect(await run('')).toEqual(success(name));
    expect(await readFile(join(library, name, 'text.md'), 'utf8')).not.toContain('ferry-bridge\n');
  });

  it('gives a name without a day the day of the dateline, or else of today', async () => {
    const { library, bundle } = await story();
    await rename(bundle, join(library, 'bridge.textbundle'));
    const place = { folder: library, name: 'bridge.textbundle' };
    const renamed = await renameArticle(place, 'quay', TODAY);
    expect(renamed).toEqual(success('2026-11-22-quay.textbundle'));
  });

  it('puts a number where the name is taken, in another case too', async () => {
    const { library, run } = await story();
    await mkdir(join(library, '2025-11-22-Quay.textbundle'));
    expect(await run('quay')).toEqual(success('2025-11-22-quay-2.textbundle'));
  });

  it('changes nothing but the slug when the name stays', async () => {
    const { bundle, name, run } = await story();
    expect(await run('Ferry Bridge')).toEqual(success(name));
    expect(await readFile(join(bundle, 'text.md'), 'utf8')).toContain('slug: Ferry Bridge\n');
  });

  it('changes the case of a name', async () => {
    const { library, bundle } = await story();
    await rename(bundle, join(library, '2025-11-22-QUAY.textbundle'));
    const place = { folder: library, name: '2025-11-22-QUAY.textbundle' };
    const renamed = await renameArticle(place, 'quay', TODAY);
    expect(renamed).toEqual(success('2025-11-22-quay.textbundle'));
  });
});

describe('a text that cannot be understood keeps its bytes, and the folder gets the name', () => {
  it.each([
    ['broken front matter', { 'text.md': '---\ntags: [a\n---\n\nText.\n' }],
    ['bytes that are not UTF-8', { 'text.md': Buffer.from([0x2d, 0xff, 0xfe]) }],
  ])('%s', async (_what, files) => {
    const { library, bundle, run } = await story(files);
    const before = await readFiles(bundle);
    expect(await run('quay')).toEqual(success('2025-11-22-quay.textbundle'));
    expect(await readFiles(join(library, '2025-11-22-quay.textbundle'))).toEqual(before);
  });

  it('no text at all', async () => {
    const library = await temporaryFolder();
    await writeFiles(library, { 'x.textbundle/notes.rtf': 'theirs' });
    const renamed = await renameArticle({ folder: library, name: 'x.textbundle' }, 'quay', TODAY);
    expect(renamed).toEqual(success('2026-11-22-quay.textbundle'));
    expect(await readFiles(library)).toEqual({ '2026-11-22-quay.textbundle/notes.rtf': 'theirs' });
  });
});

describe('renaming is refused', () => {
  it('while somebody has the article open', async () => {
    const { library, name, bundle, run, names } = await story();
    const lock = await takeLock({ folder: library, name });
    expect(await run('quay')).toEqual(failure('locked', bundle));
    expect(await names()).toEqual([name]);
    expect(await readFile(join(bundle, 'text.md'), 'utf8')).toBe(STORY);
    if (lock.ok) await lock.value.release();
    expect((await run('quay')).ok).toBe(true);
  });

  it('for a text of a newer Galley', async () => {
    const newer = { 'info.json': '{"net.galley.editor":{"formatVersion":99}}' };
    const { name, run, names } = await story(newer);
    expect(await run('quay')).toMatchObject({ failure: { code: 'too-new' } });
    expect(await names()).toEqual([name]);
  });

  it('for what is no article: nothing, a link, a way out', async () => {
    const { library, bundle } = await story();
    await symlink(bundle, join(library, 'link.textbundle'));
    for (const name of ['gone.textbundle', 'link.textbundle', '../x.textbundle']) {
      expect(await renameArticle({ folder: library, name }, 'quay', TODAY)).toEqual(
        failure('not-found', join(library, name)),
      );
    }
  });
});

it.each([
  ['EACCES', 'no-permission'],
  ['ENOSPC', 'no-space'],
  ['EROFS', 'no-permission'],
  ['EBUSY', 'locked'],
])('a folder that cannot be renamed stays a good article (%s)', async (errno, code) => {
  const { name, bundle, run, names } = await story();
  faults.rename = errno;
  expect(await run('quay')).toMatchObject({ failure: { code, subject: bundle } });
  expect(await names()).toEqual([name]);
  expect(await readFile(join(bundle, 'text.md'), 'utf8')).toBe(
    STORY.replace('slug: ferry-bridge', 'slug: quay'),
  );
  faults.rename = null;
  expect(await run('quay')).toEqual(success('2025-11-22-quay.textbundle'));
});
