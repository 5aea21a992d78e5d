import { spawn, type ChildProcess } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { cleanLibrary } from '../../../main/library/cleaning';
import { takeLock } from '../../../main/library/lock';
import { locksFolder } from '../../../main/library/locks-folder';
import { temporaryFolder } from '../../support/temporary-library';

const TAKER = join(import.meta.dirname, '../../support/lock-taker.ts');
const AT_ONCE = 4;
const KILLS = 12;

it(
  'is never held by two processes, however often they are killed',
  { timeout: 300_000 },
  async () => {
    const folder = await temporaryFolder();
    const name = 'ferry.textbundle';
    const said: string[] = [];
    let started = 0;
    const live = async (): Promise<void> => {
      while (started < KILLS) {
        started += 1;
        said.push(...(await untilKilled([folder, name], 3 + (started % 7) * 5)));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, live));

    expect(said.filter((line) => line !== 'took')).toEqual([]);
    expect(said.length).toBeGreaterThan(KILLS * 3);
    // Nobody is left, and nothing of them keeps the lock from us.
    expect(await takeLock({ folder, name })).toMatchObject({ ok: true });
    await cleanLibrary(folder);
    expect(await readdir(locksFolder(folder))).toEqual(['ferry.lock']);
  },
);

/** All that a taker says until it is killed, which is in the middle of something after so many lines. */
async function untilKilled(args: readonly string[], lines: number): Promise<string[]> {
  const taker: ChildProcess = spawn(process.execPath, ['--import', 'tsx', TAKER, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  for await (const line of createInterface({ input: taker.stdout! })) {
    said.push(line);
    if (said.length === lines) taker.kill('SIGKILL');
  }
  return said;
}
