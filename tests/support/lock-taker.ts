import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { takeLock } from '../../main/library/lock';
import { isProcessGone } from '../../main/library/process-identity';

/**
 * A process of its own that takes the lock of an article again and again. Whoever has it puts its process id into a
 * file that must not be there yet. Says `took` each time, and `broken` when another living process had the lock too.
 */
const [folder = '', name = ''] = process.argv.slice(2);
const mark = join(folder, 'mark');

for (;;) {
  const taken = await takeLock({ folder, name });
  if (!taken.ok) {
    if (taken.failure.code !== 'locked') throw new Error(taken.failure.code);
    await nextTurn();
    continue;
  }
  process.stdout.write(setMark() ? 'took\n' : 'broken\n');
  await nextTurn();
  unlinkSync(mark);
  await taken.value.release();
}

function setMark(): boolean {
  try {
    writeFileSync(mark, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const before = Number(readFileSync(mark, 'utf8'));
    writeFileSync(mark, String(process.pid));
    return isProcessGone(before, '');
  }
}
