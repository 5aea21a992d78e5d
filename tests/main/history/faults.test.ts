import { basename } from 'node:path';
import { expect, it, vi } from 'vitest';
import { FAILURE_CODES, type Result } from '../../../app/result';
import { isTemporary } from '../../../main/library/temporary';
import { keepVersion } from '../../../main/history';
import { historyFolder } from '../../../main/history/own-file';
import { thinHistory } from '../../../main/history/thin-history';
import { LIBRARY, NAME, STORY_TREE } from '../../support/disk-operations';
import { changesDisk, Death, disk, type Fault } from '../../support/faulty-disk';
import type { DiskTree } from '../../support/faulty-disk-journal';
import { STORY } from '../../support/temporary-library';
import { historyFile, textsOf, value } from './articles';

vi.mock('node:fs/promises', async () => (await import('../../support/faulty-disk')).files);

const place = { folder: LIBRARY, name: NAME };
const NOW = Date.parse('2026-11-22T08:00:00Z');
const NEXT = `${STORY}\nThe second ferry left at noon.\n`;

const FAULTS: readonly Fault[] = [
  ...['ENOSPC', 'EIO', 'EACCES', 'EROFS'].map((errno): Fault => ({ errno, done: 'nothing' })),
  { errno: 'ENOSPC', done: 'half' },
  { errno: 'EIO', done: 'all' },
  { death: 'amid' },
  { death: 'after' },
];

/** A library in which so many versions were kept, some a minute. */
async function treeWith(count: number, start: number): Promise<DiskTree> {
  disk.start(STORY_TREE);
  for (let index = 0; index < count; index += 1) {
    const text = `${STORY}\nSentence ${index}.\n`;
    value(await keepVersion(place, text, 'pause', start + index * 60_000));
  }
  return disk.tree();
}

/** Does work on the disk with each fault at each step, and looks at what that leaves. */
async function withEachFault(
  tree: DiskTree,
  work: () => Promise<Result<unknown> | null>,
  look: (result: Result<unknown> | null, what: string) => Promise<void>,
): Promise<number> {
  disk.start(tree);
  await work();
  const steps = [...disk.steps];
  for (const [index, step] of steps.entries()) {
    for (const fault of FAULTS) {
      disk.start(tree);
      disk.restart(index + 1, fault);
      const result = await work().catch((error: unknown) => {
        if (error instanceof Death) return null;
        throw error;
      });
      disk.restart();
      const what = `${JSON.stringify(fault)} at ${step}`;
      if (result && !result.ok) expect(FAILURE_CODES, what).toContain(result.failure.code);
      await look(result, what);
    }
  }
  return steps.filter(changesDisk).length;
}

it.each([0, 3])(
  'with %i versions before: whatever fails, they stay, and the new one is whole or not there',
  async (count) => {
    const tree = await treeWith(count, NOW);
    const before = await textsOf(place);
    expect(before).toHaveLength(count);
    const steps = await withEachFault(
      tree,
      () => keepVersion(place, NEXT, 'pause', NOW + 3_600_000),
      async (result, what) => {
        const texts = await textsOf(place);
        const kept = [...before, NEXT];
        expect([before, kept], what).toContainEqual(texts);
        if (result?.ok) expect(texts, what).toEqual(kept);
        // What comes next finds nothing in its way.
        value(await keepVersion(place, 'After.', 'open', NOW + 7_200_000));
        expect(await textsOf(place), what).toEqual([...texts, 'After.']);
        expect(leftovers(), what).toEqual([]);
      },
    );
    expect(steps).toBeGreaterThanOrEqual(4);
  },
  120_000,
);

it('thinned at any fault, it has all versions or those that stay', async () => {
  const tree = await treeWith(70, NOW - 30 * 24 * 3_600_000);
  const all = await textsOf(place);
  const path = await historyFile(place);
  const work = async () => {
    await thinHistory(path, NOW);
    return null;
  };
  const steps = await withEachFault(tree, work, async (_result, what) => {
    const texts = await textsOf(place);
    if (texts.length === all.length) expect(texts, what).toEqual(all);
    else expect(texts, what).toEqual([all[0], all.at(-1)]);
  });
  expect(steps).toBeGreaterThanOrEqual(4);
}, 120_000);

it.each([0, 2])(
  'with %i versions before: when the power goes, they stay, and what was kept is kept',
  async (count) => {
    const tree = await treeWith(count, NOW);
    const before = await textsOf(place);
    const after = [...before, NEXT];
    disk.start(tree);
    value(await keepVersion(place, NEXT, 'pause', NOW + 3_600_000));
    const { journal } = disk;
    const states = [...journal.leftovers()];
    expect(states.length).toBeGreaterThan(5);
    const path = await historyFile(place);
    const safe = Buffer.from(tree[path] ?? '');
    for (const left of states) {
      disk.start(withSafe(left, path, safe));
      expect([before, after]).toContainEqual(await textsOf(place));
      value(await keepVersion(place, 'After.', 'open', NOW + 7_200_000));
      expect((await textsOf(place)).at(-1)).toBe('After.');
    }
    for (const left of journal.leftoversAtLast()) {
      disk.start(left);
      expect(await textsOf(place)).toEqual(after);
    }
  },
  120_000,
);

it('thinned when the power goes, it has all versions or those that stay', async () => {
  const tree = await treeWith(70, NOW - 30 * 24 * 3_600_000);
  const all = await textsOf(place);
  disk.start(tree);
  await thinHistory(await historyFile(place), NOW);
  for (const left of disk.journal.leftovers()) {
    disk.start(left);
    expect([all, [all[0], all.at(-1)]]).toContainEqual(await textsOf(place));
  }
}, 120_000);

/** Adding to a file does not touch what was in it and safe: only what is added can be torn. */
function withSafe(tree: DiskTree, path: string, safe: Buffer): DiskTree {
  const file = tree[path];
  return file ? { ...tree, [path]: Buffer.concat([safe, file.subarray(safe.length)]) } : tree;
}

function leftovers(): string[] {
  const folder = historyFolder(LIBRARY);
  return Object.keys(disk.tree()).filter(
    (path) => path.startsWith(folder) && isTemporary(basename(path)),
  );
}
