import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../../app/result';
import { findHistory } from '../../../main/history/find';
import { listVersions, readVersion } from '../../../main/history/read';
import type { Place } from '../../../main/library/places';
import { libraryWithStory } from '../../support/temporary-library';

/** A library with one story in it, whose versions are to be kept. */
export async function storyPlace(files: Parameters<typeof libraryWithStory>[0] = {}) {
  const { library, name, bundle } = await libraryWithStory(files);
  const place: Place = { folder: library, name };
  return { library, name, bundle, place, textPath: join(bundle, 'text.md') };
}

export function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.subject}`);
  return result.value;
}

/** Where an article's versions are. */
export async function historyFile(place: Place): Promise<string> {
  return value(await findHistory(place)).path;
}

/** The texts of all versions, oldest first; the failure's code where there is none. */
export async function textsOf(place: Place): Promise<string[]> {
  const texts: string[] = [];
  for (const { id } of value(await listVersions(place)).toReversed()) {
    const read = await readVersion(place, id);
    texts.push(read.ok ? read.value.text : read.failure.code);
  }
  return texts;
}

export async function sizeOf(path: string): Promise<number> {
  return (await stat(path)).size;
}

/** A number for each call, the same ones each time. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
