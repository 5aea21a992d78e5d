import { rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { PictureCandidate, PictureUse } from '../../../app/ipc/pictures';
import type { Result } from '../../../app/result';
import { openLibraryService } from '../../../main/index/library-service';
import { temporaryFolder, writeFiles } from '../../support/temporary-library';

/** A library with these files, which is asked as the app asks it. */
async function libraryOf(files: Readonly<Record<string, string>>) {
  const library = await writeFiles(await temporaryFolder(), files);
  const service = openLibraryService({
    library,
    path: null,
    changed: () => undefined,
    progress: () => undefined,
  });
  onTestFinished(() => service.close());
  const own = 'own.textbundle';
  async function uses(picture = 'ferry.jpg'): Promise<readonly PictureUse[]> {
    const path = join(library, own, 'assets', picture);
    return valueOf(await service.answer({ kind: 'picture-uses', path, article: own }));
  }
  async function named(...names: string[]): Promise<readonly (readonly PictureCandidate[])[]> {
    return valueOf(await service.answer({ kind: 'pictures-named', names, article: own }));
  }
  return { library, uses, named };
}

function valueOf<Value>(answer: Result<unknown>): Value {
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value as Value;
}

const FERRY = { 'own.textbundle/text.md': 'own', 'own.textbundle/assets/ferry.jpg': 'ferry bytes' };

it('finds the same bytes under any name, in the archive last, and no other of the same size', async () => {
  const { uses } = await libraryOf({
    ...FERRY,
    '.galley/archive/old.textbundle/text.md': 'old',
    '.galley/archive/old.textbundle/assets/a.jpg': 'ferry bytes',
    'new.textbundle/text.md': '---\nheadline: The new one\n---\n',
    'new.textbundle/assets/a-third.jpeg': 'other bytes',
    'new.textbundle/assets/another-name.jpeg': 'ferry bytes',
    'new.textbundle/assets/once-more.jpeg': 'ferry bytes',
    'other.textbundle/text.md': 'other',
    'other.textbundle/assets/ferry.jpg': 'quay_ bytes',
    'other.textbundle/ferry.jpg': 'ferry bytes',
  });
  expect(await uses()).toMatchObject([
    {
      ...{ article: 'new.textbundle', archived: false, headline: 'The new one' },
      picture: 'assets/another-name.jpeg',
    },
    { article: 'archive:old.textbundle', archived: true, headline: '' },
  ]);
});

it('as the files are at this moment', async () => {
  const { library, uses } = await libraryOf({
    ...FERRY,
    'a.textbundle/text.md': 'a',
    'a.textbundle/assets/a.jpg': 'ferry bytes',
  });
  const file = join(library, 'a.textbundle/assets/a.jpg');
  expect(await uses()).toHaveLength(1);
  await writeFile(file, 'other bytes');
  expect(await uses()).toEqual([]);
  await writeFile(file, 'ferry bytes');
  expect(await uses()).toHaveLength(1);
  await rm(file);
  expect(await uses()).toEqual([]);
  expect(await uses('gone.jpg')).toEqual([]);
});

it('follows no links', async () => {
  const { library, uses, named } = await libraryOf({ ...FERRY, 'a.textbundle/text.md': 'a' });
  const assets = join(library, 'own.textbundle/assets');
  await symlink(assets, join(library, 'a.textbundle/assets'));
  await symlink(join(library, 'own.textbundle'), join(library, 'b.textbundle'));
  expect(await uses()).toEqual([]);
  expect(await named('ferry.jpg')).toEqual([[]]);
});

it('finds what is called so, each picture once, the nearest of kin first', async () => {
  const { named } = await libraryOf({
    ...FERRY,
    'a.textbundle/text.md': '---\nheadline: A\n---\n',
    'a.textbundle/assets/quay.jpg': 'quay',
    'b.textbundle/assets/quay.jpg': 'quay',
    'c.textbundle/assets/Quay.JPG': 'quay too',
    'd.textbundle/assets/quay.png': 'quay as png',
    'd.textbundle/assets/quayside.jpg': 'no',
  });
  const [ferry, quay] = await named('ferry.jpg', 'quay.jpg');
  expect(ferry).toEqual([]);
  expect(quay!.map(({ picture, kinship }) => [picture, kinship])).toEqual([
    ['assets/quay.jpg', 'same'],
    ['assets/Quay.JPG', 'alike'],
    ['assets/quay.png', 'other-kind'],
  ]);
});
