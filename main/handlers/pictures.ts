import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failure } from '../../app/result';
import type { Desk } from '../desk';
import { findPicture } from '../filing/beside';
import type { Handlers } from '../ipc';
import { attempt } from '../library/errors';
import { MAX_PICTURE_BYTES, PICTURE_TYPES } from '../library/picture-types';
import { addPicture } from '../library/pictures';

type PictureHandlers = Pick<Handlers, 'picture.choose' | 'picture.add' | 'picture.copy'>;

export function pictureHandlers(desk: Desk): PictureHandlers {
  const { places, dialogs } = desk;
  return {
    'picture.choose': async ({ article }, window) => {
      const file = await dialogs.chooseFile(window, 'picture', EXTENSIONS);
      if (!file.ok) return file;
      const path = file.value;
      return attempt(path, async () => {
        if ((await stat(path)).size > MAX_PICTURE_BYTES) return failure('too-large', path);
        const { folder, name } = places.at(article);
        return addPicture(folder, name, basename(path), await readFile(path));
      });
    },

    'picture.add': ({ article, name, bytes }) => {
      const place = places.at(article);
      return addPicture(place.folder, place.name, name, bytes);
    },

    'picture.copy': ({ from, picture, article }) =>
      attempt(picture, async () => {
        const source = places.at(from);
        const path = await findPicture(source.folder, join(source.name, picture));
        if (path === null) return failure('not-found', picture);
        const { folder, name } = places.at(article);
        return addPicture(folder, name, basename(path), await readFile(path));
      }),
  };
}

const EXTENSIONS = Object.values(PICTURE_TYPES).flatMap(({ extensions }) =>
  extensions.map((extension) => extension.slice(1)),
);
