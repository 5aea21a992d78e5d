import { join } from 'node:path';
import { staysForEver } from '../../app/history/thin';
import type { Version, VersionReason } from '../../app/ipc/records';
import { failure, success, type Result } from '../../app/result';
import { MAX_TEXT_BYTES } from '../library/bundle';
import { attempt } from '../library/errors';
import type { Place } from '../library/places';
import { inOrder } from '../library/queue';
import { cleanFolder } from '../library/temporary';
import { contentFor } from './content';
import { findHistory, pointToHistory } from './find';
import { MAX_HISTORY_BYTES, readLog, writeHeader, writeLine } from './log';
import { appendDurably, makeHistoryFolder, readOwnFile } from './own-file';
import { hashOf, versionId, type StoredVersion } from './record';
import { readTexts, type KnownText } from './texts';
import { isThinningDue, thinHistory } from './thin-history';
import { describeWords } from './words';

/**
 * Keeps a text as a version of an article. Null when it is the text of the last version, unless this one is to stay for
 * ever and that one is not. What was kept before is never touched, whatever happens while this one is written.
 */
export function keepVersion(
  place: Place,
  text: string,
  reason: VersionReason,
  now = Date.now(),
): Promise<Result<Version | null>> {
  const article = join(place.folder, place.name);
  return attempt(article, async () => {
    if (Buffer.byteLength(text) > MAX_TEXT_BYTES) return failure('too-large', article);
    const found = await findHistory(place);
    if (!found.ok) return found;
    const folder = await makeHistoryFolder(place.folder);
    if (!folder.ok) return folder;
    if (reason === 'open') await cleanFolder(folder.value);
    const { key, path } = found.value;
    // As a file would have it, which can't hold half a character.
    const kept = await inOrder(path, () => keep(path, text.toWellFormed(), reason, now));
    if (kept.ok) await pointToHistory(place, key);
    return kept;
  });
}

/** The last texts of the articles at work, by their files: putting one together again may take hundreds of deltas. */
const lastTexts = new Map<string, KnownText>();
const MOST_TEXTS = 8;

function rememberText(path: string, text: KnownText): void {
  lastTexts.delete(path);
  lastTexts.set(path, text);
  const [oldest] = lastTexts.keys();
  if (lastTexts.size > MOST_TEXTS && oldest !== undefined) lastTexts.delete(oldest);
}

/** The text is not to be had any more. */
export function forgetLastText(path: string): void {
  lastTexts.delete(path);
}

async function keep(
  path: string,
  text: string,
  reason: VersionReason,
  now: number,
): Promise<Result<Version | null>> {
  const file = await readOwnFile(path, MAX_HISTORY_BYTES);
  if (!file.ok) return file;
  const log = readLog(path, file.value ?? Buffer.of());
  if (!log.ok) return log;
  const { versions } = log.value;
  const texts = readTexts(versions, lastTexts.get(path));
  const last = versions.at(-1);
  const before = (await texts.at(versions.length - 1))?.text ?? null;
  if (last && before === text && (staysForEver(last.reason) || !staysForEver(reason))) {
    return success(null);
  }
  const content = await contentFor(versions, texts, text);
  if (!content) return failure('too-large', path);
  const hash = hashOf(text);
  const version: Version = {
    ...nameVersion(versions, hash, now),
    reason,
    ...describeWords(before, text),
  };
  const line = writeLine({ ...version, hash, content });
  await appendDurably(path, file.value?.length ? line : Buffer.concat([writeHeader(), line]));
  rememberText(path, { hash, text });
  if (isThinningDue([...versions, version], now)) await thinHistory(path, now);
  return success(version);
}

/** The time as the file can hold it; a moment later when the same text was kept at this very time before. */
function nameVersion(
  versions: readonly StoredVersion[],
  hash: string,
  now: number,
): Pick<Version, 'id' | 'time'> {
  const taken = new Set(versions.map(({ id }) => id));
  let time = Math.max(0, Math.floor(now));
  while (taken.has(versionId(time, hash))) time += 1;
  return { id: versionId(time, hash), time };
}
