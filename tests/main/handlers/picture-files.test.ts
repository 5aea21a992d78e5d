import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { failure, success, type Result } from '../../../app/result';
import { openPlaces } from '../../../main/library/places';
import type * as Pictures from '../../../main/library/pictures';
import type { Desk } from '../../../main/desk';
import { pictureFileHandlers } from '../../../main/handlers/picture-files';
import { pictureHandlers } from '../../../main/handlers/pictures';
import { libraryWithStory, temporaryFolder, writeFiles } from '../../support/temporary-library';
import { png } from '../picture-bytes';

const revealed = vi.hoisted(() => vi.fn());
vi.mock('electron', () => ({ shell: { showItemInFolder: revealed } }));
// A disk that has no room for one picture.
vi.mock('../../../main/library/pictures', async (load) => {
  const own = await load<typeof Pictures>();
  const addPictureFile: typeof own.addPictureFile = (library, article, file, name) =>
    name === 'full.png'
      ? Promise.resolve(failure('no-space', name))
      : own.addPictureFile(library, article, file, name);
  return { ...own, addPictureFile };
});

/** A story that was opened from a folder with private files beside it, and one of the library. */
async function stories() {
  const { library, name: own, bundle: ownBundle } = await libraryWithStory();
  const downloads = await writeFiles(await temporaryFolder(), {
    'private.png': png(4, 3, 'private'),
    'other.textbundle/text.md': 'other',
    'other.textbundle/assets/x.png': png(4, 3, 'other'),
    'story.textbundle/text.md': 'story',
    'story.textbundle/assets/ferry.png': png(4, 3),
    'story.textbundle/assets/my quay.png': png(8, 6),
  });
  const bundle = join(downloads, 'story.textbundle');
  await symlink(join(downloads, 'private.png'), join(bundle, 'assets/link.png'));
  const places = openPlaces(() => library);
  let chosen: Result<string> = failure('cancelled', '');
  const desk = {
    places,
    pictures: () => Promise.resolve({ photo: () => 'photo', facts: () => 'facts' }),
    index: { ask: () => Promise.resolve(success([])) },
    dialogs: { chooseFolder: () => Promise.resolve(chosen) },
  } as unknown as Desk;
  const window = null as never;
  const files = pictureFileHandlers(desk);
  const pictures = pictureHandlers(desk);
  const article = places.admit(bundle);
  return {
    ...{ own, ownBundle, bundle, downloads },
    look: (picture: string) => pictures['picture.look']({ article, picture }, window, []),
    report: (picture: string) =>
      files['picture.report']({ article, picture, language: 'en' }, window, []),
    reveal: (picture: string) => files['picture.reveal']({ article, picture }, window, []),
    copy: (picture: string) =>
      pictures['picture.copy']({ from: article, picture, article: own }, window, []),
    search: (folder: string, wanted: readonly string[]) => {
      chosen = success(folder);
      return files['picture.find-in-folder']({ article: own, pictures: wanted }, window, []);
    },
  };
}

it.each([
  '../private.png',
  '../other.textbundle/assets/x.png',
  '%2e%2e/private.png',
  'assets/link.png',
  'assets/gone.png',
])('tells, shows and copies nothing of what is not beside the story: %s', async (picture) => {
  const { look, report, reveal, copy, downloads } = await stories();
  revealed.mockClear();
  expect(await look(picture)).toBeNull();
  expect(await look(join(downloads, 'private.png'))).toBeNull();
  expect(await report(picture)).toBeNull();
  expect(await reveal(picture)).toEqual(failure('not-found', picture));
  expect(await copy(picture)).toEqual(failure('not-found', picture));
  expect(revealed).not.toHaveBeenCalled();
});

it('tells of a picture beside the story, shows it, and copies it beside another', async () => {
  const { look, report, reveal, copy, bundle, ownBundle } = await stories();
  expect(await look('assets/ferry.png')).toEqual({ size: { width: 4, height: 3 } });
  expect(await look('assets/my%20quay.png')).toEqual({ size: { width: 8, height: 6 } });
  const { length: bytes } = png(4, 3);
  expect(await report('assets/ferry.png')).toEqual({ bytes, photo: 'photo', facts: 'facts' });
  await reveal('assets/ferry.png');
  expect(revealed).toHaveBeenLastCalledWith(join(bundle, 'assets/ferry.png'));
  expect(await copy('assets/my%20quay.png')).toMatchObject({
    value: { picture: 'assets/my-quay.png' },
  });
  expect(await readFile(join(ownBundle, 'assets/my-quay.png'))).toEqual(png(8, 6));
});

it('takes pictures from a folder under the names that the story has for them', async () => {
  const { search } = await stories();
  const folder = await writeFiles(await temporaryFolder(), {
    'Ferry.PNG': png(4, 3),
    'quay.png': 'no picture',
  });
  expect(await search(folder, ['assets/quay.png', 'assets/ferry.png'])).toEqual(
    success({
      taken: [{ picture: 'assets/ferry.png', width: 4, height: 3, wanted: 'assets/ferry.png' }],
      several: [],
      isCut: false,
      failure: null,
    }),
  );
});

it('tells what it took when the rest can not be taken', async () => {
  const { search } = await stories();
  const folder = await writeFiles(await temporaryFolder(), {
    'a.png': png(4, 3),
    'full.png': png(8, 6),
  });
  expect(await search(folder, ['assets/a.png', 'assets/full.png'])).toMatchObject({
    value: { taken: [{ picture: 'assets/a.png' }], failure: { code: 'no-space' } },
  });
});
