import { dirname } from 'node:path';
import type { Holder } from '../../app/ipc/records';
import { withClaim } from './claim';
import { errnoOf } from './errors';
import { takeFreeName } from './free-name';
import {
  endLock,
  readLockFile,
  removeLockFile,
  renewLockFile,
  writeLockFile,
  type LockData,
} from './lock-file';
import { lockPath, makeLocksFolder } from './locks-folder';
import type { Place } from './places';
import { thisProcess } from './process-identity';
import { inOrder } from './queue';
import { withTemporary } from './temporary';

/** A lock is to be renewed every so many milliseconds. */
export const RENEW_EVERY = 20_000;

/**
 * The right to write an article, as programs that know Galley's locks grant it to one another. It is no wall: what
 * comes between all the same is found by the revision that every save checks.
 */
export interface Lock {
  readonly holder: Holder;
  /**
   * Whether it is still ours; false for good once somebody has taken it over. A disk that does not answer is no reason
   * to think so. A lock file that somebody removed is put back.
   */
  readonly stillHeld: () => Promise<boolean>;
  /** The same, and makes the lock young again. */
  readonly renew: () => Promise<boolean>;
  /** Gives it up. If its file cannot be removed it counts no more here, and for others when it is old. */
  readonly release: () => Promise<void>;
}

/** What can be done with a lock that this process has taken. */
export function heldLock(place: Place, lock: LockData): Lock {
  const path = lockPath(place);
  let held = true;
  const check = (look: () => Promise<boolean | null>) =>
    inOrder(`lock ${lock.token}`, async () => {
      held &&= await overTrouble(async () => (await look()) ?? putBack(place, lock));
      return held;
    });
  return {
    holder: holderOf(lock),
    stillHeld: () => check(() => isThere(path, lock.token)),
    renew: () => check(() => renewLockFile(path, lock.token)),
    release: () =>
      inOrder(`lock ${lock.token}`, async () => {
        if (held) await overTrouble(() => remove(path, lock.token));
        held = false;
        endLock(lock.token);
      }),
  };
}

/** Null when there is none. */
async function isThere(path: string, token: string): Promise<boolean | null> {
  const found = await readLockFile(path);
  return found && found.token === token;
}

/** False if somebody else was quicker. */
async function putBack(place: Place, lock: LockData): Promise<boolean> {
  const path = lockPath(place);
  const made = await makeLocksFolder(place.folder);
  if (!made.ok) return true;
  return withTemporary(dirname(path), 'lock', async (temporary) => {
    await writeLockFile(temporary, lock);
    return takeFreeName(temporary, path);
  });
}

async function remove(path: string, token: string): Promise<boolean> {
  const done = await withClaim(dirname(path), token, () => removeLockFile(path, token));
  return done !== null;
}

/** True when the disk does not let us see. */
async function overTrouble(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return true;
  }
}

export function holderOf({ owner, since }: LockData): Holder {
  return {
    host: owner?.host ?? '',
    user: owner?.user ?? '',
    since,
    here: owner?.instance === thisProcess().instance,
  };
}
