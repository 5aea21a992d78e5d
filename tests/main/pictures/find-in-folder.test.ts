import { symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { findInFolder } from '../../../main/pictures/find-in-folder';
import { temporaryFolder, writeFiles } from '../../support/temporary-library';

async function found(files: Readonly<Record<string, string>>, ...wanted: readonly string[]) {
  const folder = await writeFiles(await temporaryFolder(), files);
  const { found: paths } = await findInFolder(folder, wanted);
  return paths.map((path) => (path.startsWith(folder) ? relative(folder, path) : path));
}

it('each by its name, however deep, the nearest of kin', async () => {
  const files = {
    'ferry.png': 'png',
    'cards/one/Ferry.JPG': 'jpg',
    'cards/two/quay.jpg': 'quay',
    'notes.txt': 'ferry',
  };
  expect(await found(files, 'assets/ferry.jpg', 'assets/quay.jpg', 'assets/gone.jpg')).toEqual([
    join('cards', 'one', 'Ferry.JPG'),
    join('cards', 'two', 'quay.jpg'),
    'none',
  ]);
});

it('of several that differ none; of several that are one picture any', async () => {
  const files = {
    'a/ferry.jpg': 'one',
    'b/ferry.jpg': 'two',
    'a/quay.jpg': '3',
    'b/quay.jpg': '3',
  };
  const [ferry, quay] = await found(files, 'assets/ferry.jpg', 'assets/quay.jpg');
  expect(ferry).toBe('several');
  expect(quay).toMatch(/quay\.jpg$/);
});

it('neither behind links nor in what is hidden', async () => {
  const folder = await writeFiles(await temporaryFolder(), { '.trash/ferry.jpg': 'one' });
  const other = await writeFiles(await temporaryFolder(), { 'quay.jpg': 'two' });
  await symlink(other, join(folder, 'link'));
  await symlink(join(other, 'quay.jpg'), join(folder, 'quay.jpg'));
  await symlink(folder, join(folder, 'round'));
  expect(await findInFolder(folder, ['ferry.jpg', 'quay.jpg'])).toEqual({
    found: ['none', 'none'],
    isCut: false,
  });
});

it('no further than so many files, and says so', async () => {
  const files = Object.fromEntries([1, 2, 3].map((number) => [`${number}.jpg`, 'one']));
  const folder = await writeFiles(await temporaryFolder(), files);
  expect(await findInFolder(folder, ['gone.jpg'], 2)).toEqual({ found: ['none'], isCut: true });
  expect(await findInFolder(folder, ['gone.jpg'], 3)).toEqual({ found: ['none'], isCut: false });
});

it('counts what is no picture, too: a disk is full of it', async () => {
  const files = { 'a.txt': '1', 'b/c.txt': '2' };
  const folder = await writeFiles(await temporaryFolder(), files);
  expect((await findInFolder(folder, ['gone.jpg'], 2)).isCut).toBe(true);
  expect((await findInFolder(folder, ['gone.jpg'], 3)).isCut).toBe(false);
});

it('passes over what can not be read', async () => {
  const folder = join(await temporaryFolder(), 'gone');
  expect(await findInFolder(folder, ['a.jpg'])).toEqual({ found: ['none'], isCut: false });
});
