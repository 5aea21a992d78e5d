import { join } from 'node:path';
import type { Version } from '../../app/ipc/records';
import { failure, success, type Result } from '../../app/result';
import { isFolder } from '../library/bundle';
import { attempt } from '../library/errors';
import type { Place } from '../library/places';
import { findHistory } from './find';
import { MAX_HISTORY_BYTES, readLog, type Log } from './log';
import { readOwnFile } from './own-file';
import { readTexts } from './texts';

/** The versions of an article, newest first; none when none was ever kept. What is damaged is left out. */
export function listVersions(place: Place): Promise<Result<readonly Version[]>> {
  return withLog(place, ({ versions }) =>
    Promise.resolve(
      success(
        versions
          .map(({ hash: _hash, content: _content, ...version }): Version => version)
          .reverse(),
      ),
    ),
  );
}

/** The text of a version, as it was to the byte; `damaged` when that cannot be had. */
export function readVersion(place: Place, id: string): Promise<Result<{ readonly text: string }>> {
  return withLog(place, async ({ versions }, path) => {
    const index = versions.findLastIndex((version) => version.id === id);
    if (index < 0) return failure('not-found', id);
    const read = await readTexts(versions).at(index);
    return read ? success({ text: read.text }) : failure('damaged', path);
  });
}

function withLog<Value>(
  place: Place,
  read: (log: Log, path: string) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const article = join(place.folder, place.name);
  return attempt(article, async () => {
    const found = await findHistory(place);
    if (!found.ok) return found;
    const { path } = found.value;
    const file = await readOwnFile(path, MAX_HISTORY_BYTES);
    if (!file.ok) return file;
    if (file.value === null && !(await isFolder(article))) return failure('not-found', article);
    const log = readLog(path, file.value ?? Buffer.of());
    return log.ok ? read(log.value, path) : log;
  });
}
