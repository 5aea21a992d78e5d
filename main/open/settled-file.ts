import { setTimeout as wait } from 'node:timers/promises';
import type { OpenedArticle } from '../../app/ipc/contract';
import type { Result } from '../../app/result';
import { openArticle } from '../library/open';
import type { Place } from '../library/places';

/** So long a file is not to change before it is believed, in milliseconds. */
const PAUSE = 150;

/** A file that never comes to rest is shown as it is in the end. */
const MOST_LOOKS = 20;

/**
 * Reads an article that others may be writing at this moment. A program that does not write atomically leaves it empty,
 * cut off or away for an instant: what is not as it is known to be is believed when two looks agree.
 */
export async function readSettled(
  { folder, name }: Place,
  known: string | undefined,
): Promise<Result<OpenedArticle>> {
  let file = await openArticle(folder, name);
  for (let looks = 1; looks < MOST_LOOKS && isNews(file, known); looks += 1) {
    await wait(PAUSE);
    const again = await openArticle(folder, name);
    if (stateOf(again) === stateOf(file)) return again;
    file = again;
  }
  return file;
}

function isNews(file: Result<OpenedArticle>, known: string | undefined): boolean {
  return stateOf(file) !== known;
}

/** The revision, or why there is none. */
function stateOf(file: Result<OpenedArticle>): string {
  return file.ok ? file.value.revision : file.failure.code;
}
