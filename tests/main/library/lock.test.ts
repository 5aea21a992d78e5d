import { execFileSync } from 'node:child_process';
import { readdir, rm, symlink, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Lock } from '../../../main/library/held-lock';
import { STALE_AFTER } from '../../../main/library/lock-file';
import { readLock, takeLock, type TakeOptions } from '../../../main/library/lock';
import { lockPath, locksFolder } from '../../../main/library/locks-folder';
import type { Place } from '../../../main/library/places';
import { thisProcess } from '../../../main/library/process-identity';
import { temporaryFolder } from '../../support/temporary-library';

const ELSEWHERE = { ...thisProcess(), host: 'desk-2', user: 'rina', instance: 'other' };
/** No process has an id as high as that. */
const GONE = { ...thisProcess(), pid: 2 ** 30, instance: 'gone' };

async function place(): Promise<Place> {
  return { folder: await temporaryFolder(), name: 'ferry.textbundle' };
}

async function take(where: Place, options?: TakeOptions): Promise<Lock> {
  const taken = await takeLock(where, options);
  if (!taken.ok) throw new Error(taken.failure.code);
  return taken.value;
}

/** Lets `milliseconds` go by without a renewal. */
async function age(where: Place, milliseconds: number): Promise<void> {
  const then = new Date(Date.now() - milliseconds);
  await utimes(lockPath(where), then, then);
}

describe('the lock of an article', () => {
  it('is taken, seen by others, and given back without a trace', async () => {
    const where = await place();
    expect(await readLock(where)).toBeNull();
    const lock = await take(where);
    const { host, user } = thisProcess();
    expect(await readLock(where)).toEqual({ host, user, since: lock.holder.since, here: true });
    expect(await takeLock(where, { as: ELSEWHERE })).toEqual({
      ok: false,
      failure: { code: 'locked', subject: join(where.folder, where.name) },
      holder: lock.holder,
    });
    expect([await lock.stillHeld(), await lock.renew()]).toEqual([true, true]);
    await lock.release();
    expect(await readLock(where)).toBeNull();
    expect(await readdir(locksFolder(where.folder))).toEqual([]);
    expect([await lock.stillHeld(), await lock.renew()]).toEqual([false, false]);
  });

  it('is one for each article, the archive has its own', async () => {
    const where = await place();
    await take(where);
    await take({ ...where, name: 'bridge.textbundle' });
    await take({ ...where, folder: join(where.folder, '.galley/archive') });
    expect(await readdir(locksFolder(where.folder))).toEqual([
      'archive',
      'bridge.lock',
      'ferry.lock',
    ]);
  });

  it('has room for the longest name', async () => {
    const where = { ...(await place()), name: `${'x'.repeat(244)}.textbundle` };
    const lock = await take(where);
    await take(where, { as: ELSEWHERE, force: true });
    expect(await lock.stillHeld()).toBe(false);
  });

  it('does not make a library that is not there', async () => {
    const where = { folder: join(await temporaryFolder(), 'away'), name: 'a.textbundle' };
    expect(await takeLock(where)).toMatchObject({ failure: { code: 'not-found' }, holder: null });
    expect(await readLock(where)).toBeNull();
  });

  it('is given up only by who has it', async () => {
    const where = await place();
    const mine = await take(where);
    const theirs = await take(where, { as: ELSEWHERE, force: true });
    await mine.release();
    expect(await readLock(where)).toEqual(theirs.holder);
  });

  it('is put back when its file is removed, unless somebody was quicker', async () => {
    const where = await place();
    const lock = await take(where);
    await rm(join(where.folder, '.galley'), { recursive: true });
    expect(await lock.renew()).toBe(true);
    expect(await readLock(where)).toEqual(lock.holder);
    await unlink(lockPath(where));
    await take(where, { as: ELSEWHERE });
    expect(await lock.stillHeld()).toBe(false);
  });

  it('counts as held while the disk does not answer', async () => {
    const where = await place();
    const lock = await take(where);
    await rm(where.folder, { recursive: true });
    await writeFile(where.folder, 'a file');
    expect([await lock.stillHeld(), await lock.renew()]).toEqual([true, true]);
    await lock.release();
  });
});

describe('a lock is stale', () => {
  it('after a minute without renewal', async () => {
    const where = await place();
    const lock = await take(where, { as: ELSEWHERE });
    await age(where, STALE_AFTER - 5000);
    expect(await readLock(where)).toEqual(lock.holder);
    expect(await takeLock(where)).toMatchObject({ ok: false, holder: { user: 'rina' } });
    await age(where, STALE_AFTER + 1000);
    expect(await lock.renew()).toBe(true);
    expect(await readLock(where)).toEqual(lock.holder);
    await age(where, STALE_AFTER + 1000);
    expect(await readLock(where)).toBeNull();
    await take(where);
    expect([await lock.stillHeld(), await lock.renew()]).toEqual([false, false]);
  });

  it('at once when its process is gone, if that was on this host', async () => {
    const where = await place();
    await take(where, { as: GONE });
    expect(await readLock(where)).toBeNull();
    await take(where, { as: { ...GONE, host: 'desk-2' } });
    expect(await takeLock(where)).toMatchObject({ ok: false });
    await take(where, { as: { ...GONE, system: 'an earlier start' }, force: true });
    expect(await takeLock(where)).toMatchObject({ ok: false });
  });

  it('when its process id has been given to another process', async () => {
    const where = await place();
    await take(where, { as: { ...thisProcess(), instance: 'before' } });
    expect(await readLock(where)).toBeNull();
    await take(where, { as: { ...thisProcess(), pid: process.ppid, began: '1', instance: 'x' } });
    expect((await readLock(where)) === null).toBe(process.platform === 'linux');
  });

  it('never because a clock was moved back', async () => {
    const where = await place();
    await take(where, { as: ELSEWHERE });
    await age(where, -24 * 60 * 60 * 1000);
    expect(await takeLock(where)).toMatchObject({ ok: false, holder: { user: 'rina' } });
  });

  it('by its age alone when it cannot be understood', async () => {
    const where = await place();
    await take(where);
    for (const damage of ['', '{', 'null', '{"token":"../../x"}', '\0'.repeat(100_000)]) {
      await writeFile(lockPath(where), damage);
      expect(await takeLock(where), damage.slice(0, 30)).toMatchObject({
        failure: { code: 'locked' },
        holder: { host: '', user: '', here: false },
      });
      await age(where, STALE_AFTER + 1000);
      await take(where);
    }
  });
});

it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
  const where = await place();
  const lock = await take(where);
  await lock.release();
  execFileSync('mkfifo', [lockPath(where)]);
  expect(await takeLock(where)).toMatchObject({
    failure: { code: 'locked' },
    holder: { host: '' },
  });
});

it('does not follow a link out of the library', async () => {
  const where = await place();
  const outside = await temporaryFolder();
  await symlink(outside, join(where.folder, '.galley'));
  expect(await takeLock(where)).toMatchObject({ failure: { detail: 'in-the-way' }, holder: null });
  expect(await readdir(outside)).toEqual([]);
});

it('is not taken where something else has its name', async () => {
  const where = await place();
  const lock = await take(where);
  await lock.release();
  await symlink('nowhere', lockPath(where));
  expect(await takeLock(where)).toMatchObject({ failure: { code: 'locked' }, holder: null });
});

describe('of many who take a lock at once one gets it', () => {
  const COUNT = 30;

  async function takers(where: Place, options: TakeOptions): Promise<number> {
    const all = Array.from({ length: COUNT }, (_, index) =>
      takeLock(where, { ...options, as: { ...ELSEWHERE, instance: String(index) } }),
    );
    const taken = (await Promise.all(all)).filter(({ ok }) => ok);
    expect(await readdir(locksFolder(where.folder))).toEqual(['ferry.lock']);
    return taken.length;
  }

  it('a free one', async () => {
    expect(await takers(await place(), {})).toBe(1);
  });

  it('a stale one', async () => {
    const where = await place();
    await take(where, { as: GONE });
    expect(await takers(where, {})).toBe(1);
  });

  it('one that cannot be understood', async () => {
    const where = await place();
    await take(where);
    await writeFile(lockPath(where), '');
    await age(where, STALE_AFTER + 1000);
    expect(await takers(where, {})).toBe(1);
  });
});
