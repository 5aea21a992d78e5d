import type { Holder } from '../../app/ipc/records';
import type { Failure } from '../../app/result';
import { logError } from '../log';
import { RENEW_EVERY, type Lock } from '../library/held-lock';
import { readLock, takeLock } from '../library/lock';
import type { Place } from '../library/places';

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
  const result = await takeLock(place, { force: takeOver });
  let lock: Lock | null = result.ok ? result.value : null;
  let holder = result.ok ? null : result.holder;
  let timer: NodeJS.Timeout | undefined;

  /** What goes wrong here is noted; the next time may do better. */
  function every(pause: number, task: () => Promise<unknown>): void {
    clearInterval(timer);
    timer = setInterval(() => {
      task().catch((error: unknown) => logError('lock', error));
    }, pause);
    timer.unref();
  }

  async function stillHeld(): Promise<boolean> {
    if (!lock) return holder === null;
    if (await lock.stillHeld()) return true;
    await lose();
    return false;
  }

  async function lose(): Promise<void> {
    lock = null;
    holder = await readLock(place);
    if (holder) taken(holder);
    waitUntilFree();
  }

  function waitUntilFree(): void {
    every(LOOK_EVERY, async () => {
      if ((await readLock(place)) !== null) return;
      clearInterval(timer);
      freed();
    });
  }

  if (lock) {
    every(RENEW_EVERY, async () => {
      if (lock && !(await lock.renew())) await lose();
    });
  } else if (holder) waitUntilFree();

  return {
    holder: () => holder,
    // A full disk takes no lock either, but may take words again: only who may never write is told so.
    problem: !result.ok && result.failure.code === 'no-permission' ? result.failure : null,
    stillHeld,
    release: async () => {
      clearInterval(timer);
      await lock?.release();
      lock = null;
    },
  };
}
