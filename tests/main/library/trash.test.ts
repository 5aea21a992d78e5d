import { mkdir, readdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { failure, success } from '../../../app/result';
import { takeLock } from '../../../main/library/lock';
import { trashArticle } from '../../../main/library/trash';
import { libraryWithStory, readFiles, temporaryFolder } from '../../support/temporary-library';

async function story() {
  const { library, name, bundle } = await libraryWithStory({
    '../.galley/history/a': 'a version',
  });
  const trash = await temporaryFolder();
  const move = (path: string) => rename(path, join(trash, basename(path)));
  return { library, bundle, trash, move, place: { folder: library, name } };
}

it('gives the folder to the system, whole, and keeps the versions', async () => {
  const { library, bundle, trash, move, place } = await story();
  const before = await readFiles(bundle);
  expect(await trashArticle(place, move)).toEqual(success(null));
  expect(await readFiles(join(trash, place.name))).toEqual(before);
  expect(await readFiles(library)).toEqual({ '.galley/history/a': 'a version' });
});

it('takes a folder without a text too', async () => {
  const { library, trash, move } = await story();
  await mkdir(join(library, 'empty.textbundle'));
  const place = { folder: library, name: 'empty.textbundle' };
  expect(await trashArticle(place, move)).toEqual(success(null));
  expect(await readdir(trash)).toEqual(['empty.textbundle']);
});

it('says that there is no trash, and deletes nothing', async () => {
  const { bundle, place } = await story();
  const before = await readFiles(bundle);
  const refused = failure('unsupported', bundle, { detail: 'no-trash' });
  const refuse = () => Promise.reject(new Error('No trash on this disk.'));
  expect(await trashArticle(place, refuse)).toEqual(refused);
  // A system that says yes and does nothing.
  expect(await trashArticle(place, () => Promise.resolve())).toEqual(refused);
  expect(await readFiles(bundle)).toEqual(before);
});

it('leaves an article alone that somebody has open, and what is none', async () => {
  const { library, bundle, move, place } = await story();
  const lock = await takeLock(place);
  expect(await trashArticle(place, move)).toEqual(failure('locked', bundle));
  if (lock.ok) await lock.value.release();
  const name = 'gone.textbundle';
  expect(await trashArticle({ folder: library, name }, move)).toEqual(
    failure('not-found', join(library, name)),
  );
});
