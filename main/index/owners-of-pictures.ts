import type { PictureCandidate, PictureUse } from '../../app/ipc/pictures';
import { byKinship } from '../../app/pictures';
import { bundleTitle } from '../library/names';
import type { Connection } from './database';
import type { LibraryPicture, NamedPicture } from './library-pictures';

/** The articles that the files lie beside: the archive's last, else the one changed last first. */
export function usesOf(
  connection: Connection,
  files: readonly LibraryPicture[],
): readonly PictureUse[] {
  return files
    .map((file) => ({ ...ownerOf(connection, file), picture: file.picture }))
    .toSorted(
      (one, other) => Number(one.archived) - Number(other.archived) || other.changed - one.changed,
    );
}

/** Files that may be the one that is looked for, the nearest of kin and the newest first. */
export function candidatesOf(
  connection: Connection,
  files: readonly NamedPicture[],
): readonly PictureCandidate[] {
  const newest = files.toSorted((one, other) => other.changed - one.changed);
  return byKinship(newest).map((file) => ({
    ...{ picture: file.picture, kinship: file.kinship },
    owner: ownerOf(connection, file),
    ...{ article: file.article, bytes: file.size },
  }));
}

/** As the list of the library calls it; one that is not in it yet by its folder's name. */
function ownerOf(
  connection: Connection,
  { article, archived, changed }: LibraryPicture,
): Omit<PictureUse, 'picture'> {
  const row = connection.get<Pick<PictureUse, 'headline' | 'slug' | 'changed'>>(
    'select headline, slug, changed from articles where article = ?',
    article,
  );
  const unknown = { headline: bundleTitle(article.replace(/^archive:/, '')), slug: '', changed };
  return { article, archived, ...(row ?? unknown) };
}
