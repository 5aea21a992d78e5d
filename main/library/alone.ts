import { join } from 'node:path';
import { failure, type Result } from '../../app/result';
import { isFolder } from './bundle';
import { attempt } from './errors';
import { takeLock } from './lock';
import { isBundleName } from './names';
import type { Place } from './places';

/**
 * Works on an article's folder, given by its path, while nobody has the article open; `locked` when somebody has, in
 * this Galley too. Not only sound articles: a folder with a damaged text or none can be worked on as well.
 */
export function workAlone<Value>(
  place: Place,
  work: (path: string) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const path = join(place.folder, place.name);
  return attempt(path, async () => {
    if (!isBundleName(place.name) || !(await isFolder(path))) return failure('not-found', path);
    const lock = await takeLock(place);
    if (!lock.ok) return { ok: false, failure: lock.failure };
    try {
      return await work(path);
    } finally {
      await lock.value.release();
    }
  });
}
