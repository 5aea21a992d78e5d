import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errnoOf } from './errors';
import { takeFreeName } from './free-name';
import {
  endLock,
  isStale,
  newLock,
  readLockFile,
  removeLockFile,
  writeLockFile,
  type LockData,
} from './lock-file';
import { thisProcess } from './process-identity';
import { withTemporary } from './temporary';

const PAUSE = 10;
const PATIENCE = 2000;

/**
 * Does work that ends the lock with this token: puts another one in its place or removes it. Only who has the claim to
 * a lock may do so, and a token never comes back, so no two processes end the same lock, however late one of them
 * comes. The work has to look whether the lock is still that one. Null, with nothing done, when others are at it for
 * seconds.
 *
 * A claim of a process that died over it is itself a lock, and is ended the same way.
 */
export function withClaim<Value>(
  folder: string,
  token: string,
  work: () => Promise<Value>,
): Promise<Value | null> {
  const path = join(folder, `${token}.claim`);
  const claim = newLock(thisProcess());
  return withTemporary(folder, 'claim', async (temporary) => {
    try {
      return (await takeClaim(temporary, path, claim)) ? await work() : null;
    } finally {
      await leave(path, claim.token);
    }
  });
}

/** A claim that cannot be removed is stale from now on. */
async function leave(path: string, token: string): Promise<void> {
  try {
    await removeLockFile(path, token);
  } catch (error) {
    if (errnoOf(error) === null) throw error;
  } finally {
    endLock(token);
  }
}

/** False when others have it for too long. */
async function takeClaim(temporary: string, path: string, claim: LockData): Promise<boolean> {
  const { renewed } = await writeLockFile(temporary, claim);
  for (let waited = 0; !(await takeFreeName(temporary, path)); waited += PAUSE) {
    if (waited >= PATIENCE) return false;
    await removeStale(path, renewed);
    await wait(PAUSE);
  }
  return true;
}

/** Removes a lock, or a claim, if it counts no more at a time of the disk's clock. */
export async function removeStale(path: string, now: number): Promise<void> {
  const lock = await readLockFile(path);
  if (lock === null || !isStale(lock, now)) return;
  await withClaim(dirname(path), lock.token, () => removeLockFile(path, lock.token));
}
