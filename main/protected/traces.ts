import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readText } from '../../app/format';
import type { Traces } from '../../app/ipc/records';
import { givesAway, namedPlaces, type Signs } from '../../app/protected';
import { success, type Result } from '../../app/result';
import { countVersions, forgetVersions } from '../history';
import { findBundle, MAX_TEXT_BYTES } from '../library/bundle';
import { attempt } from '../library/errors';
import type { Place } from '../library/places';
import { decodeText } from '../library/text-file';
import { countRescues, forgetRescues } from '../rescue';

/** What stands beside an article's text and still says who a protected source is. */
export async function findTraces(
  place: Place,
  rescueFolder: string,
  signs: Signs,
): Promise<Result<Traces>> {
  const isMeant = (text: string) => givesAway(text, signs);
  const versions = await countVersions(place, isMeant);
  if (!versions.ok) return versions;
  const files = await namedFiles(place, isMeant);
  if (!files.ok) return files;
  const unshown = await unshownFiles(place, signs);
  if (!unshown.ok) return unshown;
  const rescues = await countRescues(rescueFolder, place, isMeant);
  return success({
    versions: versions.value,
    rescues,
    files: files.value,
    unshown: unshown.value,
  });
}

/** Takes out of versions and rescued words what says who it is, whole texts at a time. Files keep their names. */
export async function removeTraces(
  place: Place,
  rescueFolder: string,
  signs: Signs,
): Promise<Result<null>> {
  const isMeant = (text: string) => givesAway(text, signs);
  const forgotten = await forgetVersions(place, isMeant);
  if (!forgotten.ok) return forgotten;
  await forgetRescues(rescueFolder, place, isMeant);
  return success(null);
}

/** Files of the article's whose names give somebody away, and its folder, by their paths from the library. */
function namedFiles(
  { folder, name }: Place,
  isMeant: (text: string) => boolean,
): Promise<Result<readonly string[]>> {
  return attempt(name, async () => {
    const entries = await readdir(join(folder, name), { recursive: true });
    const named = entries.filter((path) => isMeant(path)).map((path) => join(name, path));
    return success(isMeant(name) ? [name, ...named] : named);
  });
}

/** What Galley does not understand of an article it keeps: that too may say who somebody is. Pictures are not read. */
function unshownFiles({ folder, name }: Place, signs: Signs): Promise<Result<readonly string[]>> {
  return attempt(name, async () => {
    const bundle = await findBundle(folder, name);
    if (!bundle.ok) return bundle;
    const found: string[] = [];
    for (const file of bundle.value.names) {
      const path = join(bundle.value.path, file);
      const text = await readIfText(path);
      if (text === null || !givesAway(text, signs)) continue;
      const isShown = path === bundle.value.textPath && showsIt(text, signs);
      if (!isShown) found.push(join(name, file));
    }
    return success(found);
  });
}

/** Whoever sees the places changes them first; what is left by then is not shown. */
function showsIt(text: string, signs: Signs): boolean {
  return namedPlaces(readText(text).article, signs).length > 0;
}

/** Null for a folder, a link, and what is too large for a text. */
async function readIfText(path: string): Promise<string | null> {
  const file = await lstat(path);
  if (!file.isFile() || file.size > MAX_TEXT_BYTES) return null;
  return decodeText(await readFile(path));
}
