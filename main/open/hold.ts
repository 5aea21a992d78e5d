import { join } from 'node:path';
import type { Holder } from '../../app/ipc/records';
import type { Failure } from '../../app/result';
import { logError } from '../log';
import { RENEW_EVERY } from '../library/held-lock';
import { readLock, takeLock } from '../library/lock';
import type { Place } from '../library/places';
import { inOrder } from '../library/queue';

/** So often it is looked whether an article that somebody else has is free again, in milliseconds. */
const LOOK_EVERY = 3000;

/** What became of the wish to write an article. */
export interface Hold {
  /** Who has it instead of us, or null. */
  readonly holder: () => Holder | null;
  /** Why nobody can write it, as on a disk that can only be read. */
  readonly problem: Failure | null;
  /** Whether we may write. */
  readonly stillHeld: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

export interface HoldOptions {
  /** Takes it from whoever has it. */
  readonly takeOver: boolean;
  /** Somebody else took it from us. */
  readonly taken: (holder: Holder) => void;
  /** Whoever had it let go of it. */
  readonly freed: () => void;
}

/** Takes the lock of an article and renews it; where somebody else has it, waits until it is free. */
export async function holdArticle(
  place: Place,
  { takeOver, taken, freed }: HoldOptions,
): Promise<Hold> {
  const key = `hold ${join(place.folder, place.name)}`;
  let result = await takeLock(place, { force: takeOver });
  let timer: NodeJS.Timeout | undefined;

  /** What goes wrong here is noted; the next time may do better. */
  function every(pause: number, task: () => Promise<unknown>): void {
    clearInterval(timer);
    timer = setInterval(() => {
      task().catch((error: unknown) => logError('lock', error));
    }, pause);
    timer.unref();
  }

  /** Where no lock can be written, only the revision that every save checks keeps two from one article. */
  function stillHeld(): Promise<boolean> {
    return inOrder(key, async () => {
      if (!result.ok) return result.holder === null;
      return (await result.value.stillHeld()) || takeBack();
    });
  }

  /** What could not be locked so far may be by now. */
  function renew(): Promise<boolean> {
    return inOrder(key, async () => (result.ok && (await result.value.renew())) || takeBack());
  }

  /** We have no lock, or somebody took it from us; unless they have let go of it since, it is theirs. */
  async function takeBack(): Promise<boolean> {
    result = await takeLock(place);
    if (result.ok || result.holder === null) return true;
    taken(result.holder);
    waitUntilFree();
    return false;
  }

  function waitUntilFree(): void {
    every(LOOK_EVERY, async () => {
      if ((await readLock(place)) !== null) return;
      clearInterval(timer);
      freed();
    });
  }

  if (result.ok || result.holder === null) every(RENEW_EVERY, renew);
  else waitUntilFree();

  return {
    holder: () => (result.ok ? null : result.holder),
    // A full disk takes no lock either, but may take words again: only who may never write is told so.
    problem: !result.ok && result.failure.code === 'no-permission' ? result.failure : null,
    stillHeld,
    release: () =>
      inOrder(key, async () => {
        clearInterval(timer);
        if (result.ok) await result.value.release();
      }),
  };
}
