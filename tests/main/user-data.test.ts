import { existsSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSpareFolder, removeQuietly, whyNotKept } from '../../main/user-data';
import { temporaryFolder } from '../support/temporary-library';

describe('the folder for settings', () => {
  it('is made where it is not there, and nothing is left in it', async () => {
    const folder = join(await temporaryFolder(), 'a', 'b');
    expect(whyNotKept(folder)).toBeNull();
    expect(await readdir(folder)).toEqual([]);
    await mkdir(join(folder, 'logs'));
    expect(whyNotKept(folder)).toBeNull();
    expect(await readdir(folder)).toEqual(['logs']);
  });

  it('can have a file in its place, or above it', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    for (const folder of [file, join(file, 'galley')]) {
      expect(whyNotKept(folder)).toEqual({
        code: 'not-found',
        subject: folder,
        detail: 'in-the-way',
      });
    }
  });

  it.runIf(process.platform === 'linux')('can be where nothing can be written', () => {
    expect(whyNotKept('/proc/galley')).toMatchObject({ subject: '/proc/galley' });
    expect(whyNotKept('/proc')).toMatchObject({ subject: '/proc' });
  });
});

it('a spare folder is a new one for its user alone; what an earlier run left of its own goes', async () => {
  const temporary = await temporaryFolder();
  // No system has a process of this number.
  const [left, others] = ['galley-4194999-1-abcdef', 'galley-notes'].map((name) =>
    join(temporary, name),
  );
  await mkdir(left!);
  await mkdir(others!);
  const one = makeSpareFolder(temporary);
  const other = makeSpareFolder(temporary);
  expect((await readdir(temporary)).map((name) => join(temporary, name)).sort()).toEqual(
    [one, other, others].sort(),
  );
  expect((await stat(one)).mode & 0o077).toBe(0);
  await writeFile(join(one, 'x'), '');
  removeQuietly(one);
  expect(existsSync(one)).toBe(false);
  removeQuietly(one);
});
