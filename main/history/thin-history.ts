import { stat } from 'node:fs/promises';
import { thin, type Thinned } from '../../app/history/thin';
import { writeDurably } from '../library/durable';
import { failureOf } from '../library/errors';
import { MAX_HISTORY_BYTES, readLog, type Log } from './log';
import { readOwnFile } from './own-file';
import type { StoredVersion } from './record';
import { rewrite } from './rewrite';
import { readTexts } from './texts';

/** Fewer versions are not worth writing a file anew. */
const FEWEST = 50;

/** Whether so many versions are to go by now, a quarter at least, that the file is to be written anew. */
export function isThinningDue(versions: readonly Thinned[], now: number): boolean {
  const gone = versions.length - thin(versions, now, localDay).length;
  return gone >= FEWEST && gone * 4 >= versions.length;
}

/**
 * Writes a file of versions anew without those that need not stay. It is done in one step, or not at all; where it
 * can't be done now the next version tries again.
 */
export async function thinHistory(path: string, now: number): Promise<void> {
  try {
    const file = await readOwnFile(path, MAX_HISTORY_BYTES);
    if (!file.ok || file.value === null) return;
    const log = readLog(path, file.value);
    if (!log.ok) return;
    const bytes = await thinned(log.value, now);
    // Another program has added to it meanwhile.
    if ((await stat(path)).size !== file.value.length) return;
    await writeDurably(path, bytes);
  } catch (error) {
    failureOf(error, path);
  }
}

/**
 * Only versions that can be read are counted and thinned: else a damaged one might be taken for the last of its day.
 * What can't be read stays as it is.
 */
async function thinned(log: Log, now: number): Promise<Buffer> {
  const texts = readTexts(log.versions);
  const readable: StoredVersion[] = [];
  for (const [index, version] of log.versions.entries()) {
    if (await texts.at(index)) readable.push(version);
  }
  const kept = new Set(thin(readable, now, localDay));
  const gone = new Set(readable.filter((version) => !kept.has(version)));
  return rewrite(log, new Set(log.lines.filter(({ version }) => version && gone.has(version))));
}

/** The user's day that a time belongs to. */
function localDay(time: number): string {
  return new Date(time).toDateString();
}
