import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import type * as ProcessModule from '../../../main/library/process-identity';
import { DISK_OPERATIONS } from '../../support/disk-operations';
import { disk } from '../../support/faulty-disk';

vi.mock('node:fs/promises', async () => (await import('../../support/faulty-disk')).files);
vi.mock('../../../main/library/process-identity', async (original) =>
  (await import('../../support/faulty-disk')).identityOn(await original<typeof ProcessModule>()),
);

describe.each(DISK_OPERATIONS)('$name, when the power goes', (operation) => {
  const { name, tree, run, view, between = [] } = operation;

  it('leaves what was or what was to be', { timeout: 300_000 }, async () => {
    disk.start(tree);
    const before = await view();
    disk.start(tree);
    expect(await run()).toMatchObject({ ok: true });
    const { journal } = disk;
    const after = await view();

    let old = 0;
    const states = [...journal.leftovers()];
    for (const left of states) {
      disk.start(left);
      const seen = await view();
      expect([before, after, ...between], Object.keys(left).join('\n')).toContainEqual(seen);
      if (isDeepStrictEqual(seen, before)) old += 1;
    }
    console.log(`${name}: ${states.length} states of the disk, ${old} of them the old one`);
    expect(old).toBeGreaterThanOrEqual(3);
    expect(states.length - old).toBeGreaterThanOrEqual(1);

    // What was reported as done is done.
    for (const left of journal.leftoversAtLast()) {
      disk.start(left);
      expect(await view()).toEqual(after);
    }
  });
});
