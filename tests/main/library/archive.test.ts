import { mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import type * as FilesModule from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, success } from '../../../app/result';
import { archiveArticle } from '../../../main/library/archive';
import { takeLock } from '../../../main/library/lock';
import { archiveFolder } from '../../../main/library/places';
import { libraryWithStory, readFiles, temporaryFolder } from '../../support/temporary-library';
import { png } from '../picture-bytes';

/** Lets a test make the moving of folders fail. */
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

async function story() {
  const { library, name, bundle } = await libraryWithStory({ 'assets/ferry.png': png(4, 3) });
  const archive = archiveFolder(library);
  const put = () => archiveArticle(library, { folder: library, name }, true);
  const takeOut = (from = name) => archiveArticle(library, { folder: archive, name: from }, false);
  return { library, name, bundle, archive, put, takeOut };
}

describe('the archive', () => {
  it('takes an article, whole, and gives it back', async () => {
    const { library, name, bundle, archive, put, takeOut } = await story();
    const before = await readFiles(bundle);
    expect(await put()).toEqual(success(name));
    expect(await readFiles(join(archive, name))).toEqual(before);
    expect(await readdir(library)).toEqual(['.galley']);

    expect(await takeOut()).toEqual(success(name));
    expect(await readFiles(bundle)).toEqual(before);
    expect(await readdir(archive)).toEqual([]);
  });

  it('gives a number where the name is taken, on the way in and on the way out', async () => {
    const { name, bundle, archive, put, takeOut } = await story();
    const second = name.replace('.text', '-2.text');
    await mkdir(join(archive, name), { recursive: true });
    await writeFile(join(archive, name, 'text.md'), 'The first one.\n');
    expect(await put()).toEqual(success(second));
    await mkdir(bundle);
    await writeFile(join(bundle, 'text.md'), 'A later one.\n');
    expect(await takeOut()).toEqual(success(second));
  });

  it('leaves an article where it is when it is there already', async () => {
    const { library, name } = await story();
    const place = { folder: library, name };
    expect(await archiveArticle(library, place, false)).toEqual(success(name));
    expect(await readdir(library)).toContain(name);
  });

  it('takes damaged ones too', async () => {
    const { bundle, name, put } = await story();
    await rm(join(bundle, 'text.md'));
    expect(await put()).toEqual(success(name));
  });
});

describe('nothing is moved', () => {
  it('while somebody has the article open', async () => {
    const { library, name, bundle, put } = await story();
    const lock = await takeLock({ folder: library, name });
    expect(await put()).toEqual(failure('locked', bundle));
    expect(await readdir(library)).toContain(name);
    if (lock.ok) await lock.value.release();
  });

  it('from a folder that is not the library', async () => {
    const { library, name } = await story();
    const outside = await temporaryFolder();
    await rename(join(library, name), join(outside, name));
    const path = join(outside, name);
    expect(await archiveArticle(library, { folder: outside, name }, true)).toEqual(
      failure('unsupported', path, { detail: 'outside-library' }),
    );
  });

  it('through a link, nor where a file stands in the way', async () => {
    const linked = await story();
    await mkdir(join(linked.library, '.galley'));
    await symlink(await temporaryFolder(), linked.archive);
    expect(await linked.put()).toEqual(failure('not-found', linked.archive));

    const blocked = await story();
    await mkdir(join(blocked.library, '.galley'));
    await writeFile(blocked.archive, '');
    expect(await blocked.put()).toEqual(failure('not-found', blocked.archive));
    expect(await readdir(blocked.library)).toContain(blocked.name);
  });

  it.each([
    ['EACCES', 'no-permission'],
    ['ENOSPC', 'no-space'],
    ['EIO', 'damaged'],
  ])('when the disk refuses (%s)', async (errno, code) => {
    const { bundle, put } = await story();
    const before = await readFiles(bundle);
    faults.rename = errno;
    expect(await put()).toMatchObject({ failure: { code, subject: bundle } });
    expect(await readFiles(bundle)).toEqual(before);
  });
});
