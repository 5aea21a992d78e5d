import { readdir } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { FAILURE_CODES } from '../../../app/result';
import { cleanLibrary } from '../../../main/library/cleaning';
import { takeLock } from '../../../main/library/lock';
import { locksFolder } from '../../../main/library/locks-folder';
import type * as ProcessModule from '../../../main/library/process-identity';
import { LIBRARY, NAME, STORY_TREE } from '../../support/disk-operations';
import { Death, disk, type Fault } from '../../support/faulty-disk';

vi.mock('node:fs/promises', async () => (await import('../../support/faulty-disk')).files);
vi.mock('../../../main/library/process-identity', async (original) =>
  (await import('../../support/faulty-disk')).identityOn(await original<typeof ProcessModule>()),
);

const PLACE = { folder: LIBRARY, name: NAME };
const FAULTS: readonly Fault[] = [
  ...['EIO', 'EACCES', 'EROFS', 'EPERM'].map((errno): Fault => ({ errno, done: 'nothing' })),
  { errno: 'ENOSPC', done: 'half' },
  { errno: 'EIO', done: 'all' },
  { death: 'amid' },
  { death: 'after' },
];

/** Takes a lock from itself on purpose, so that every step of the lock is gone, and gives it back. */
async function takeAndRelease(): Promise<void> {
  const first = await takeLock(PLACE);
  const second = await takeLock(PLACE, { force: true });
  for (const taken of [first, second]) {
    if (!taken.ok) expect(FAILURE_CODES).toContain(taken.failure.code);
    else {
      await taken.value.renew();
      await taken.value.release();
    }
  }
}

it(
  'never stands in the way of who comes after trouble with the disk',
  { timeout: 300_000 },
  async () => {
    disk.start(STORY_TREE);
    await takeAndRelease();
    const steps = [...disk.steps];
    expect(steps.length).toBeGreaterThanOrEqual(40);
    for (const [index, step] of steps.entries()) {
      for (const fault of FAULTS) {
        const what = `${JSON.stringify(fault)} at ${step}`;
        disk.start(STORY_TREE);
        disk.restart(index + 1, fault);
        await takeAndRelease().catch((error: unknown) => {
          if (!(error instanceof Death)) throw error;
        });
        disk.restart();
        await cleanLibrary(LIBRARY);
        expect(await readdir(locksFolder(LIBRARY)).catch(() => []), what).toEqual([]);
        const taken = await takeLock(PLACE);
        expect(taken, what).toMatchObject({ ok: true });
        if (taken.ok) await taken.value.release();
      }
    }
  },
);
