import { chmod, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { failure, success } from '../../../app/result';
import { writeDurably } from '../../../main/library/durable';
import { attempt, errnoOf, failureOf, isMissing } from '../../../main/library/errors';
import { checkLibrary, makeLibrary } from '../../../main/library/folder';
import { findInside } from '../../../main/library/inside';
import { inOrder, mapLimited } from '../../../main/library/queue';
import { readFiles, temporaryFolder, writeFiles } from '../../support/temporary-library';

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('errors of the file system', () => {
  it('become failures where a user can meet them', async () => {
    expect(failureOf(systemError('ENOSPC'), 'a')).toEqual(failure('no-space', 'a'));
    const work = () => Promise.reject(systemError('ENOTDIR'));
    expect(await attempt('a', work)).toEqual(failure('not-found', 'a', { detail: 'in-the-way' }));
  });

  it.each([
    ['EROFS', 'no-permission', 'read-only-disk'],
    ['EDQUOT', 'no-space', 'quota'],
    ['EIO', 'damaged', 'disk-fault'],
    ['ENAMETOOLONG', 'unsupported', 'path-too-long'],
    ['EINVAL', 'unsupported', 'name-refused'],
    ['ENOTEMPTY', 'not-found', 'in-the-way'],
    ['EMFILE', 'locked', 'busy'],
    ['EXDEV', 'unsupported', 'other-disk'],
  ] as const)('say more where the code does not say all (%s)', (errno, code, detail) => {
    expect(failureOf(systemError(errno), 'a')).toEqual(failure(code, 'a', { detail }));
  });

  it('are thrown again where they are ours', async () => {
    for (const error of [systemError('EBADF'), new TypeError('no'), 'text', null]) {
      await expect(attempt('a', () => Promise.reject(error))).rejects.toBe(error);
    }
  });

  it('tell what is missing', () => {
    expect(isMissing(systemError('ENOENT'))).toBe(true);
    expect(isMissing(systemError('EACCES'))).toBe(false);
    expect(errnoOf(new Error('x'))).toBeNull();
  });
});

describe('a durable write', () => {
  it('replaces the file and leaves nothing beside it', async () => {
    const folder = await temporaryFolder();
    await writeDurably(join(folder, 'a'), Buffer.from('one'));
    await writeDurably(join(folder, 'a'), Buffer.from('two'), 0o600);
    expect(await readFiles(folder)).toEqual({ a: 'two' });
    expect((await stat(join(folder, 'a'))).mode & 0o777).toBe(0o600);
  });

  it('leaves nothing beside it when it fails', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'a'));
    await expect(writeDurably(join(folder, 'a'), Buffer.from('x'))).rejects.toThrow('EISDIR');
    await expect(writeDurably(join(folder, 'b/c'), Buffer.from('x'))).rejects.toThrow('ENOENT');
    expect(await readFiles(folder)).toEqual({});
  });

  it('is not done when the last look does not let it', async () => {
    const folder = await writeFiles(await temporaryFolder(), { a: 'one' });
    const look = (answer: boolean) => () => Promise.resolve(answer);
    const write = (answer: boolean) =>
      writeDurably(join(folder, 'a'), Buffer.from('two'), undefined, look(answer));
    expect(await write(false)).toBe(false);
    expect(await readFiles(folder)).toEqual({ a: 'one' });
    expect(await write(true)).toBe(true);
    expect(await readFiles(folder)).toEqual({ a: 'two' });
  });

  it('does not go through a link', async () => {
    const folder = await writeFiles(await temporaryFolder(), { real: 'theirs' });
    await symlink(join(folder, 'real'), join(folder, 'a'));
    await writeDurably(join(folder, 'a'), Buffer.from('ours'));
    expect(await readFiles(folder)).toEqual({ a: 'ours', real: 'theirs' });
  });
});

describe('a path from a story', () => {
  it('is found inside the folder and nowhere else', async () => {
    const outside = await writeFiles(await temporaryFolder(), { 'secret.png': '' });
    const folder = await writeFiles(await temporaryFolder(), { 'a/b.png': '', '..c.png': '' });
    await symlink(outside, join(folder, 'out'));
    await symlink(join(folder, 'a/b.png'), join(folder, 'in.png'));
    expect(await findInside(folder, 'a/b.png')).toBe(join(folder, 'a/b.png'));
    expect(await findInside(folder, 'in.png')).toBe(join(folder, 'a/b.png'));
    expect(await findInside(folder, '..c.png')).toBe(join(folder, '..c.png'));
    for (const path of [
      ...['', '.', '..', '../', 'a/../..', 'out/secret.png', join(outside, 'secret.png'), 'gone'],
      ...['a/b.png/x', 'a\0b', 'x'.repeat(5000)],
    ]) {
      expect(await findInside(folder, path), path).toBeNull();
    }
  });
});

describe('the library as a folder', () => {
  it('can be used, or says why not', async () => {
    const folder = await writeFiles(await temporaryFolder(), { file: '' });
    expect(await checkLibrary(folder)).toEqual({ folder, problem: null });
    for (const wrong of [join(folder, 'gone'), join(folder, 'file')]) {
      const problem = failure('not-found', wrong).failure;
      expect(await checkLibrary(wrong)).toEqual({ folder: wrong, problem });
    }
  });

  // Permissions do not hold for root.
  it.skipIf(process.getuid?.() === 0)('says that it cannot be written to', async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o555);
    const problem = failure('no-permission', folder).failure;
    expect(await checkLibrary(folder)).toEqual({ folder, problem });
  });

  it('is made where it is wanted, if it can be', async () => {
    const folder = await temporaryFolder();
    const library = join(folder, 'Documents', 'Galley');
    const gone = failure('not-found', library).failure;
    expect(await makeLibrary(library, { parents: false })).toEqual({
      folder: library,
      problem: gone,
    });
    for (const parents of [true, true, false]) {
      expect(await makeLibrary(library, { parents })).toEqual({ folder: library, problem: null });
    }
    await writeFile(join(folder, 'file'), '');
    const wrong = join(folder, 'file', 'Galley');
    const problem = failure('not-found', wrong, { detail: 'in-the-way' }).failure;
    expect(await makeLibrary(wrong, { parents: true })).toEqual({ folder: wrong, problem });
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('');
  });
});

describe('work in order', () => {
  it('waits for what came before with the same key, also when that failed', async () => {
    const order: string[] = [];
    const task = (name: string, pause: number) => async () => {
      await wait(pause);
      order.push(name);
      if (name === 'b') throw new Error('b');
    };
    const results = await Promise.allSettled([
      inOrder('key', task('a', 20)),
      inOrder('key', task('b', 5)),
      inOrder('key', task('c', 0)),
      inOrder('other', task('x', 0)),
    ]);
    expect(order).toEqual(['x', 'a', 'b', 'c']);
    expect(results.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'rejected', 'fulfilled', 'fulfilled'],
    ]);
  });

  it('does so many things at once and no more', async () => {
    let running = 0;
    let most = 0;
    const results = await mapLimited([...Array(20).keys()], 4, async (item) => {
      running += 1;
      most = Math.max(most, running);
      await wait(item % 3);
      running -= 1;
      return item * 2;
    });
    expect(most).toBe(4);
    expect(results).toEqual([...Array(20).keys()].map((item) => item * 2));
    expect(await mapLimited([], 4, () => Promise.resolve(success(1)))).toEqual([]);
  });
});
