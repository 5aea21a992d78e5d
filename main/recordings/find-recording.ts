import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { NotPlayable } from '../../app/ipc/recordings';
import { recordingInStory } from '../../app/quotes/recording';
import { isFolder } from '../library/bundle';
import { errnoOf } from '../library/errors';
import { findInside } from '../library/inside';
import { isBundleName } from '../library/names';
import type { Place } from '../library/places';
import type { GrantedRecordings } from './granted-recordings';
import { recordingType, type RecordingType } from './recording-types';

export interface FoundRecording {
  readonly state: 'playable';
  /** The real one: no part of it is a link. */
  readonly path: string;
  readonly type: RecordingType;
  readonly isInStory: boolean;
}

/**
 * The file that a quote names as its recording. It is one of the article's own, in its `assets/`, or one that was
 * granted. Of any other file nothing is looked at, not even whether it is there: a path may lead to another machine,
 * which would learn who asks.
 */
export async function findRecording(
  place: Place,
  recording: string,
  granted: Pick<GrantedRecordings, 'has'>,
): Promise<FoundRecording | { readonly state: NotPlayable }> {
  if (isAbsolute(recording)) {
    if (!(await granted.has(recording))) return { state: 'not-granted' };
    return lookAt(recording, false);
  }
  const own = recordingInStory(recording);
  if (own === null) return { state: 'not-granted' };
  const assets = await findAssets(place);
  const path = assets && (await findInside(assets, own));
  return path ? lookAt(path, true) : { state: 'missing' };
}

/** The path as a recording in the story, where it is one of the article's own. */
export async function nameInStory(place: Place, path: string): Promise<string | null> {
  const assets = await findAssets(place);
  const found = assets && (await findInside(assets, path));
  if (!assets || found !== path) return null;
  return `assets/${relative(await realpath(assets), path)
    .split(sep)
    .join('/')}`;
}

/** What can be said of a real path; what became a link since is not followed. */
export async function lookAt(
  path: string,
  isInStory: boolean,
): Promise<FoundRecording | { readonly state: NotPlayable }> {
  const type = recordingType(path);
  if (!type) return { state: 'unsupported' };
  return (await isRealFile(path))
    ? { state: 'playable', path, type, isInStory }
    : { state: 'missing' };
}

async function isRealFile(path: string): Promise<boolean> {
  try {
    return (await realpath(path)) === path && (await stat(path)).isFile();
  } catch (error) {
    if (errnoOf(error) !== null) return false;
    throw error;
  }
}

/** Neither the bundle nor its `assets/` may be a link: that could lead to another story's, or out of the library. */
async function findAssets({ folder, name }: Place): Promise<string | null> {
  const bundle = join(folder, name);
  const assets = join(bundle, 'assets');
  if (!isBundleName(name) || !(await isFolder(bundle)) || !(await isFolder(assets))) return null;
  return assets;
}
