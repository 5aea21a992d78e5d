import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, success, type Result } from '../../app/result';
import { writeDurably } from '../library/durable';
import { attempt } from '../library/errors';
import type { Place } from '../library/places';
import { inOrder } from '../library/queue';
import { cleanFolder } from '../library/temporary';
import { findHistory } from './find';
import { forgetLastText } from './keep';
import { MAX_HISTORY_BYTES, readLog, type Log } from './log';
import { historyFolder, readOwnFile } from './own-file';
import { rewrite } from './rewrite';
import { readTexts } from './texts';

/** Whether a text may not stay. */
export type IsMeant = (text: string) => boolean;

/** How many versions there are, and how many of them are meant. */
export interface CountedVersions {
  readonly all: number;
  readonly meant: number;
}

/** Counts the versions whose text is meant. What can't be read any more counts too: nobody knows what is in it. */
export function countVersions(place: Place, isMeant: IsMeant): Promise<Result<CountedVersions>> {
  return withLog(place, async (path, file) => {
    if (file === null) return success({ all: 0, meant: 0 });
    const log = readLog(path, file);
    if (!log.ok) return log;
    const meant = await meantLines(log.value, isMeant);
    return success({ all: log.value.lines.length, meant: meant.size });
  });
}

/**
 * Takes the versions whose text is meant out of an article's file for good, and what of it can't be read. All others
 * stay as they are. In one step, or not at all.
 */
export function forgetVersions(place: Place, isMeant: IsMeant): Promise<Result<CountedVersions>> {
  return withLog(place, async (path, file) => {
    if (file === null) return success({ all: 0, meant: 0 });
    const log = readLog(path, file);
    if (!log.ok) return log;
    const meant = await meantLines(log.value, isMeant);
    const counted = { all: log.value.lines.length, meant: meant.size };
    if (meant.size > 0) {
      const bytes = await rewrite(log.value, meant);
      // Another program has added to it meanwhile.
      if ((await stat(path)).size !== file.length) return failure('locked', path);
      await writeDurably(path, bytes);
    }
    forgetLastText(path);
    await cleanFolder(historyFolder(place.folder));
    return success(counted);
  });
}

function withLog<Value>(
  place: Place,
  work: (path: string, file: Buffer | null) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return attempt(join(place.folder, place.name), async () => {
    const found = await findHistory(place);
    if (!found.ok) return found;
    const { path } = found.value;
    return inOrder(path, async () => {
      const file = await readOwnFile(path, MAX_HISTORY_BYTES);
      return file.ok ? work(path, file.value) : file;
    });
  });
}

async function meantLines({ lines, versions }: Log, isMeant: IsMeant) {
  const texts = readTexts(versions);
  const meant = new Set<Log['lines'][number]>();
  let index = -1;
  for (const line of lines) {
    if (line.version) index += 1;
    const read = line.version && (await texts.at(index));
    if (!read || isMeant(read.text)) meant.add(line);
  }
  return meant;
}
