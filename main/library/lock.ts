import { dirname, join } from 'node:path';
import type { Holder } from '../../app/ipc/records';
import { failure, type Failure } from '../../app/result';
import { withClaim } from './claim';
import { renameOver } from './durable';
import { errnoOf, failureOf } from './errors';
import { heldLock, holderOf, type Lock } from './held-lock';
import { takeFreeName } from './free-name';
import {
  diskTime,
  endLock,
  isStale,
  newLock,
  readLockFile,
  writeLockFile,
  type LockData,
  type LockFile,
} from './lock-file';
import { lockPath, locksFolder, makeLocksFolder } from './locks-folder';
import type { Place } from './places';
import { thisProcess, type ProcessIdentity } from './process-identity';
import { withTemporary } from './temporary';

/** Somebody else is always quicker, or what has the lock's name cannot be read: enough. */
const MAX_TRIES = 100;

export type TakenLock =
  | { readonly ok: true; readonly value: Lock }
  | {
      readonly ok: false;
      readonly failure: Failure;
      /** Who has it, if it is `locked` and that can be told. */
      readonly holder: Holder | null;
    };

export interface TakeOptions {
  /** Takes it from whoever has it now. Of two who do so at once only one gets it. */
  readonly force?: boolean;
  /** For whom; this process if left out. */
  readonly as?: ProcessIdentity;
}

/**
 * Takes the lock of an article if nobody has it: nobody who lives and has renewed it of late. Any other failure than
 * `locked` says that no lock can be written here, on a read-only disk say.
 */
export async function takeLock(
  place: Place,
  { force = false, as = thisProcess() }: TakeOptions = {},
): Promise<TakenLock> {
  const lock = newLock(as);
  const taken = await tryToTake(place, lock, force);
  if (!taken.ok) endLock(lock.token);
  return taken;
}

/** Who has an article open; null when nobody has, or whoever had it is gone. */
export async function readLock(place: Place): Promise<Holder | null> {
  const path = lockPath(place);
  try {
    const lock = await readLockFile(path);
    if (lock === null || isStale(lock, await diskTime(dirname(path)))) return null;
    return holderOf(lock);
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return null;
  }
}

async function tryToTake(place: Place, lock: LockData, force: boolean): Promise<TakenLock> {
  try {
    const made = await makeLocksFolder(place.folder);
    if (!made.ok) return { ...made, holder: null };
    return await withTemporary(locksFolder(place.folder), 'lock', async (temporary) => {
      const { renewed } = await writeLockFile(temporary, lock);
      return takeName(place, temporary, { ...lock, renewed }, force);
    });
  } catch (error) {
    const failed = failureOf(error, subjectOf(place));
    const holder = await readLock(place);
    return holder ? lockedBy(place, holder) : { ...failed, holder };
  }
}

async function takeName(
  place: Place,
  temporary: string,
  lock: LockFile,
  force: boolean,
): Promise<TakenLock> {
  const path = lockPath(place);
  let forced = force;
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    if (await takeFreeName(temporary, path)) return won(place, lock);
    const other = await readLockFile(path);
    // Given up just now: the name is free.
    if (other === null) continue;
    if (!forced && !isStale(other, lock.renewed)) return lockedBy(place, holderOf(other));
    if (await replace(path, temporary, other, forced)) return won(place, lock);
    // Somebody else ended it first: the lock that is there now is not the one we were to take.
    forced = false;
  }
  return lockedBy(place, null);
}

/**
 * Puts a new lock in the place of one if that is still there, and unless forced as old as it was. False or null when it
 * is not, or others are about to.
 */
function replace(
  path: string,
  temporary: string,
  old: LockFile,
  forced: boolean,
): Promise<boolean | null> {
  return withClaim(dirname(path), old.token, async () => {
    const present = await readLockFile(path);
    if (present?.token !== old.token) return false;
    if (!forced && present.renewed !== old.renewed) return false;
    await renameOver(temporary, path);
    return true;
  });
}

function won(place: Place, lock: LockFile): TakenLock {
  return { ok: true, value: heldLock(place, lock) };
}

function lockedBy(place: Place, holder: Holder | null): TakenLock {
  return { ...failure('locked', subjectOf(place)), holder };
}

function subjectOf({ folder, name }: Place): string {
  return join(folder, name);
}
