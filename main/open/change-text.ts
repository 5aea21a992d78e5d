import { success, type Result } from '../../app/result';
import { keepVersion } from '../history/keep';
import { openArticle } from '../library/open';
import type { Place } from '../library/places';
import { saveArticle, type Guard } from '../library/save';

/** What becomes of an article's text; null where there is nothing to change. */
export type TextChange = (text: string) => string | null;

/** A text that was written, and the state of the file that it made. */
export interface ChangedText {
  readonly text: string;
  readonly revision: string;
}

/** A window that writes comes between a few times in a row, and not for ever. */
const TRIES = 5;

/**
 * Changes the text of an article in its file as it stands at this moment; null where there was nothing to change. The
 * text before is kept as a version first: where that can't be done nothing is changed. The caller has the lock.
 */
export async function changeText(
  place: Place,
  change: TextChange,
  guard?: Guard,
): Promise<Result<ChangedText | null>> {
  let written = await changeOnce(place, change, guard);
  for (let tries = 1; tries < TRIES && isBehind(written); tries += 1) {
    written = await changeOnce(place, change, guard);
  }
  return written;
}

/** Others wrote between reading and writing: what they wrote is what is to be changed. */
function isBehind(written: Result<ChangedText | null>): boolean {
  return !written.ok && written.failure.code === 'changed-on-disk';
}

async function changeOnce(
  place: Place,
  change: TextChange,
  guard: Guard | undefined,
): Promise<Result<ChangedText | null>> {
  const { folder, name } = place;
  const file = await openArticle(folder, name);
  if (!file.ok) return file;
  const { text: before, revision, readOnly } = file.value;
  if (readOnly) return { ok: false, failure: readOnly };
  const text = change(before);
  if (text === null || text === before) return success(null);
  const kept = await keepVersion(place, before, 'sources');
  if (!kept.ok) return kept;
  const saved = await saveArticle(folder, name, text, revision, guard ? { guard } : {});
  return saved.ok ? success({ text, revision: saved.value.revision }) : saved;
}
