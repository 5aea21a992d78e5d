import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addTallies, readPlaywrightTally, readVitestTally } from '../../build/tally';

it('sums the tests of both runners, and a runner that was not reached counts nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-tally-'));
  const unit = join(folder, 'unit.json');
  const endToEnd = join(folder, 'end-to-end.json');
  await writeFile(
    unit,
    '{"numPassedTests":7,"numFailedTests":1,"numPendingTests":2,"numTodoTests":1}',
  );
  await writeFile(endToEnd, '{"stats":{"expected":4,"unexpected":1,"flaky":1,"skipped":2}}');

  const both = addTallies(await readVitestTally(unit), await readPlaywrightTally(endToEnd));
  expect(both).toEqual({ passed: 12, failed: 2, skipped: 5 });
  expect(await readPlaywrightTally(join(folder, 'none.json'))).toEqual({
    passed: 0,
    failed: 0,
    skipped: 0,
  });
  await rm(folder, { recursive: true });
});
