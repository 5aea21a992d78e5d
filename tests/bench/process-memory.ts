import { readdir, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** How often memory is looked at, in milliseconds. */
const INTERVAL = 100;

/** Sums the shares of memory of a process and all that came from it (proportional set size, Linux), in megabytes. */
export async function memoryOf(root: number): Promise<number> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    parents.set(Number(name), Number(/\) \S (\d+)/.exec(stat)?.[1] ?? 0));
  }
  let kilobytes = 0;
  for (const pid of parents.keys()) {
    let up: number | undefined = pid;
    while (up && up !== root) up = parents.get(up);
    if (up !== root) continue;
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

/** The most memory that a process and all that came from it had while something was done. */
export async function peakMemory(root: number, work: Promise<unknown>): Promise<number> {
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });
  let peak = 0;
  while (!isOver) {
    peak = Math.max(peak, await memoryOf(root));
    await Promise.race([setTimeout(INTERVAL), over]);
  }
  await over;
  return peak;
}
