import { join } from 'node:path';
import type { AddedPicture, TakenPicture } from '../../app/ipc/contract';
import { failure, success, type Result } from '../../app/result';
import type { Desk } from '../desk';
import type { Handlers } from '../ipc';
import { attempt, attemptOrNull } from '../library/errors';
import { pictureOf } from '../library/find-picture';
import { PICTURE_TYPES } from '../library/picture-types';
import { addPicture, addPictureFile, measurePicture } from '../library/pictures';

type PictureHandlers = Pick<
  Handlers,
  `picture.${'choose' | 'choose-several' | 'offer' | 'add-file' | 'add' | 'copy' | 'look'}`
>;

interface Target {
  readonly article: string;
  /** The article's. */
  readonly language: string;
}

export function pictureHandlers(desk: Desk): PictureHandlers {
  const { places, dialogs, offered } = desk;

  function add(article: string, name: string, bytes: Uint8Array): Promise<Result<AddedPicture>> {
    const place = places.at(article);
    return addPicture(place.folder, place.name, name, bytes);
  }

  function addFile(article: string, path: string): Promise<Result<AddedPicture>> {
    const place = places.at(article);
    return addPictureFile(place.folder, place.name, path);
  }

  /** Reads what a picture says of itself from the file as it is stored. */
  async function take(
    { article, language }: Target,
    adding: Promise<Result<AddedPicture>>,
  ): Promise<Result<TakenPicture>> {
    const added = await adding;
    if (!added.ok) return added;
    const place = places.at(article);
    const path = join(place.folder, place.name, added.value.picture);
    const photo = await (await desk.pictures()).photo(path, language);
    return success({ ...added.value, photo });
  }

  return {
    'picture.choose': async (target, window) => {
      const file = await dialogs.chooseFile(window, 'picture', EXTENSIONS);
      return file.ok ? take(target, addFile(target.article, file.value)) : file;
    },

    'picture.choose-several': async (_request, window) => {
      const files = await dialogs.chooseFiles(window, 'pictures', EXTENSIONS);
      return files.ok ? success(offered.offer(files.value).filter((file) => file !== null)) : files;
    },

    'picture.offer': (_request, _window, paths) => offered.offer(paths),

    'picture.add-file': ({ file, ...target }) => {
      const path = offered.take(file);
      if (path === null) return failure('not-found', file);
      return take(target, addFile(target.article, path));
    },

    'picture.add': ({ name, bytes, ...target }) => take(target, add(target.article, name, bytes)),

    'picture.look': ({ article, picture }) =>
      attemptOrNull(async () => {
        const path = await pictureOf(places, article, picture);
        return path === null ? null : { size: await measurePicture(path) };
      }),

    'picture.copy': ({ from, picture, article }) =>
      attempt(picture, async () => {
        const path = await pictureOf(places, from, picture);
        return path === null ? failure('not-found', picture) : addFile(article, path);
      }),
  };
}

const EXTENSIONS = Object.values(PICTURE_TYPES).flatMap(({ extensions }) =>
  extensions.map((extension) => extension.slice(1)),
);
