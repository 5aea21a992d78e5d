import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Traces } from '../../app/ipc/records';
import { givesAway, type Signs } from '../../app/protected';
import { success, type Result } from '../../app/result';
import { countVersions, forgetVersions } from '../history';
import { attempt } from '../library/errors';
import type { Place } from '../library/places';
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
  const rescues = await countRescues(rescueFolder, place, isMeant);
  return success({ versions: versions.value, rescues, files: files.value });
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
