import { shell } from 'electron';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderFinds, PictureCandidate } from '../../app/ipc/pictures';
import { byKinship, fileNameOf, nameKinship } from '../../app/pictures';
import { failure, success, type Failure } from '../../app/result';
import type { Desk } from '../desk';
import type { Handlers } from '../ipc';
import { attempt, attemptOrNull } from '../library/errors';
import { pictureOf } from '../library/find-picture';
import { pictureContentType } from '../library/picture-types';
import { addPictureFile } from '../library/pictures';

type Answered =
  | 'picture.report'
  | 'picture.uses'
  | 'picture.reveal'
  | 'picture.find-again'
  | 'picture.find-in-folder';

/** What there is to know of the files of pictures: what they say, where else they are, and where they went. */
export function pictureFileHandlers({
  places,
  index,
  dialogs,
  pictures,
}: Desk): Pick<Handlers, Answered> {
  /** Files beside the article itself. */
  async function namedBeside(article: string, picture: string): Promise<PictureCandidate[]> {
    const { folder, name } = places.at(article);
    const assets = join(folder, name, 'assets');
    const candidates: PictureCandidate[] = [];
    for (const file of await readdir(assets).catch(() => [])) {
      const kinship = pictureContentType(file) && nameKinship(fileNameOf(picture), file);
      if (!kinship) continue;
      const path = await pictureOf(places, article, `assets/${file}`);
      if (path === null) continue;
      const { size: bytes } = await stat(path);
      candidates.push({ article, picture: `assets/${file}`, kinship, bytes, owner: null });
    }
    return candidates;
  }

  async function takeFrom(
    folder: string,
    article: string,
    wanted: readonly string[],
  ): Promise<FolderFinds> {
    const { findInFolder } = await import('../pictures/find-in-folder');
    const { found, isCut } = await findInFolder(folder, wanted);
    const { folder: library, name: bundle } = places.at(article);
    const taken: FolderFinds['taken'][number][] = [];
    let failed: Failure | null = null;
    for (const [place, path] of found.entries()) {
      if (path === 'none' || path === 'several') continue;
      // By its old name where it can be: then the story's words about it stay as they are.
      const name = fileNameOf(wanted[place]!);
      const added = await addPictureFile(library, bundle, path, name);
      if (added.ok) taken.push({ ...added.value, wanted: wanted[place]! });
      else if (!isNotMeant(added.failure)) {
        failed = added.failure;
        break;
      }
    }
    const several = wanted.filter((_, at) => found[at] === 'several');
    return { taken, several, isCut, failure: failed };
  }

  return {
    'picture.report': ({ article, picture, language }) =>
      attemptOrNull(async () => {
        const path = await pictureOf(places, article, picture);
        if (path === null) return null;
        const { photo, facts } = await pictures();
        const [{ size: bytes }, read, all] = await Promise.all([
          stat(path),
          photo(path, language),
          facts(path),
        ]);
        return { bytes, photo: read, facts: all };
      }),

    'picture.uses': ({ article, picture }) =>
      attempt(picture, async () => {
        const path = await pictureOf(places, article, picture);
        return path === null ? success([]) : index.ask({ kind: 'picture-uses', path, article });
      }),

    'picture.reveal': ({ article, picture }) =>
      attempt(picture, async () => {
        const path = await pictureOf(places, article, picture);
        if (path === null) return failure('not-found', picture);
        shell.showItemInFolder(path);
        return success(null);
      }),

    'picture.find-again': ({ article, pictures: missing }) =>
      attempt(article, async () => {
        const names = missing.map(fileNameOf);
        const elsewhere = await index.ask({ kind: 'pictures-named', names, article });
        if (!elsewhere.ok) return elsewhere;
        const here = await Promise.all(missing.map((picture) => namedBeside(article, picture)));
        return success(here.map((own, at) => byKinship([...own, ...elsewhere.value[at]!])));
      }),

    'picture.find-in-folder': async ({ article, pictures: missing }, window) => {
      const folder = await dialogs.chooseFolder(window, 'find-pictures');
      if (!folder.ok) return folder;
      return attempt(folder.value, async () =>
        success(await takeFrom(folder.value, article, missing)),
      );
    },
  };
}

/** What is called like a picture and is none, or is too large to be one of a story, is not what is looked for. */
function isNotMeant({ code }: Failure): boolean {
  return code === 'unsupported' || code === 'too-large';
}
