import { lstat, mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Rescue } from '../app/ipc/records';
import { success, type Result } from '../app/result';
import { syncFolder, writeDurably } from './library/durable';
import { attempt, isMissing } from './library/errors';
import type { Place } from './library/places';
import { inOrder } from './library/queue';
import { revisionOf } from './library/text-file';
import {
  ifPossible,
  readDamagedRescues,
  readRescues,
  rescuePath,
  rescueRevision,
  writeRescue,
  type KeptRescue,
} from './rescue-file';
import { findOwn } from './rescue-owner';

/** Words that could not be saved are put into safety in a folder of the user's own, away from the library. */

export interface FoundRescue extends Rescue, KeptRescue {}

/** Nobody else is to read what is not even saved. */
const OWNER_ONLY = 0o600;

/**
 * Puts words into safety: in the place of earlier ones, if those are still as they were, and beside all others. When it
 * is done they survive a power cut.
 */
export function keepRescue(
  folder: string,
  place: Place,
  rescue: Rescue,
  earlier: KeptRescue | null = null,
): Promise<Result<KeptRescue>> {
  return inOrder(folder, () =>
    attempt(folder, async () => {
      const made = await mkdir(folder, { recursive: true });
      if (made !== undefined) await syncFolder(dirname(folder));
      const bytes = writeRescue(place, rescue);
      const isOurs = earlier !== null && (await isStill(earlier));
      const path = isOurs ? earlier.path : await freePath(folder, place);
      await writeDurably(path, bytes, OWNER_ONLY);
      return success({ path, revision: revisionOf(bytes) });
    }),
  );
}

/** The newest words of an article that were put into safety, or null. Damaged files are set aside, never removed. */
export function findRescue(folder: string, place: Place): Promise<FoundRescue | null> {
  return inOrder(folder, async () => {
    const found = await findOwn(await readRescues(folder), place);
    if (!found) return null;
    const { path, revision } = found;
    const { text, base, time } = found.data;
    return { text, base, time, path, revision };
  });
}

/** How many files keep words of an article that are meant. */
export function countRescues(
  folder: string,
  place: Place,
  isMeant: (text: string) => boolean,
): Promise<number> {
  return inOrder(folder, async () => (await meantRescues(folder, place, isMeant)).length);
}

/** Forgets the words of an article that are meant, whoever kept them. */
export function forgetRescues(
  folder: string,
  place: Place,
  isMeant: (text: string) => boolean,
): Promise<void> {
  return inOrder(folder, async () => {
    for (const path of await meantRescues(folder, place, isMeant)) await rm(path, { force: true });
  });
}

/** Those of the article, and damaged ones of any, of which nobody can tell. */
async function meantRescues(
  folder: string,
  place: Place,
  isMeant: (text: string) => boolean,
): Promise<readonly string[]> {
  const meant = new Set<string>();
  for (const file of await readRescues(folder)) {
    const isOurs = (await findOwn([file], place)) !== null;
    if (isOurs && [file.data.text, file.data.base].some(isMeant)) meant.add(file.path);
  }
  for (const [path, text] of await readDamagedRescues(folder)) if (isMeant(text)) meant.add(path);
  return [...meant];
}

/** Forgets words that are in the article, or not wanted. What was written there since stays. */
export function dropRescue(folder: string, kept: KeptRescue): Promise<void> {
  return inOrder(folder, async () => {
    // A file that can't be removed now is found again.
    if (await isStill(kept)) await ifPossible(rm(kept.path, { force: true }));
  });
}

async function isStill({ path, revision }: KeptRescue): Promise<boolean> {
  return (await rescueRevision(path)) === revision;
}

async function freePath(folder: string, place: Place): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = rescuePath(folder, place, number);
    if (await isFree(path)) return path;
  }
}

async function isFree(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return false;
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
}
