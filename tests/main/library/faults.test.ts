import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import type * as ProcessModule from '../../../main/library/process-identity';
import { FAILURE_CODES, type Result } from '../../../app/result';
import { cleanLibrary } from '../../../main/library/cleaning';
import { listArticles } from '../../../main/library/list';
import { openArticle } from '../../../main/library/open';
import { saveArticle } from '../../../main/library/save';
import { cleanFolder, isTemporary } from '../../../main/library/temporary';
import {
  DISK_OPERATIONS,
  OWN,
  LIBRARY,
  NAME,
  NEW_TEXT,
  RESCUES,
  STORY_TREE,
  type DiskOperation,
} from '../../support/disk-operations';
import { changesDisk, Death, disk, type Fault } from '../../support/faulty-disk';

vi.mock('node:fs/promises', async () => (await import('../../support/faulty-disk')).files);
vi.mock('../../../main/library/process-identity', async (original) =>
  (await import('../../support/faulty-disk')).identityOn(await original<typeof ProcessModule>()),
);

const ERRORS = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EDQUOT'];

/** All that can happen at one step. */
function faultsOf(step: string): Fault[] {
  const errors = ERRORS.map((errno): Fault => ({ errno, done: 'nothing' }));
  if (!changesDisk(step)) return [...errors, { death: 'after' }];
  return [
    ...errors,
    { errno: 'ENOSPC', done: 'half' },
    { errno: 'EIO', done: 'all' },
    { death: 'amid' },
    { death: 'after' },
  ];
}

describe.each(DISK_OPERATIONS)('$name, whatever fails', (operation) => {
  it('leaves what was or what was to be', { timeout: 300_000 }, async () => {
    const { steps, states } = await runWell(operation);
    expect(steps.filter(changesDisk).length).toBeGreaterThanOrEqual(6);
    let cases = 0;
    for (const [index, step] of steps.entries()) {
      for (const fault of faultsOf(step)) {
        cases += 1;
        const what = `${JSON.stringify(fault)} at ${step}`;
        await runWith(operation, index + 1, fault, states, what);
      }
    }
    expect(cases).toBeGreaterThanOrEqual(steps.length * (ERRORS.length + 1));
    console.log(`${operation.name}: ${steps.length} steps, ${cases} faults`);
  });
});

/** States of the disk as users see it. */
interface States {
  readonly before: unknown;
  readonly after: unknown;
}

async function runWell({ tree, run, view }: DiskOperation) {
  disk.start(tree);
  const before = await view();
  disk.start(tree);
  expect(await run()).toMatchObject({ ok: true });
  const steps = [...disk.steps];
  expect(leftovers()).toEqual([]);
  const after = await view();
  expect(after).not.toEqual(before);
  return { steps, states: { before, after } };
}

async function runWith(
  { tree, run, view, between = [] }: DiskOperation,
  step: number,
  fault: Fault,
  { before, after }: States,
  what: string,
): Promise<void> {
  disk.start(tree);
  disk.restart(step, fault);
  const result = await untilDeath(run);
  if (result && !result.ok) expect(FAILURE_CODES, what).toContain(result.failure.code);

  disk.restart();
  const seen = await view();
  expect(result?.ok ? [after] : [before, after, ...between], what).toContainEqual(seen);
  // The other errors take the same way from here.
  if ('errno' in fault && fault.done === 'nothing' && fault.errno !== ERRORS[0]) return;
  // What was not done can be asked for again.
  if (isDeepStrictEqual(seen, before)) {
    expect(await run(), what).toMatchObject({ ok: true });
    expect(await view(), what).toEqual(after);
  }
  for (const { article } of value(await listArticles(LIBRARY))) await saveMore(article, what);
  await cleanLibrary(LIBRARY);
  await cleanFolder(RESCUES);
  await cleanFolder(OWN);
  expect(leftovers(), what).toEqual([]);
}

/** Null when the process died over it. */
async function untilDeath(run: DiskOperation['run']): Promise<Result<unknown> | null> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Death) return null;
    throw error;
  }
}

async function saveMore(article: string, what: string): Promise<void> {
  const { text, revision } = value(await openArticle(LIBRARY, article));
  const more = `${text}\nMore.\n`;
  value(await saveArticle(LIBRARY, article, more, revision));
  expect(value(await openArticle(LIBRARY, article)).text, what).toBe(more);
}

function leftovers(): string[] {
  return Object.keys(disk.tree()).filter((path) => isTemporary(basename(path)));
}

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

describe('after a save that failed', () => {
  const tree = STORY_TREE;
  const save = (text: string, revision: string) => saveArticle(LIBRARY, NAME, text, revision);

  it.each([
    ['the same text', NEW_TEXT],
    ['the next text', `${NEW_TEXT}\nAnd more.\n`],
  ])('%s is saved from where that one began, safe from a loss of power', async (_name, text) => {
    disk.start(tree);
    const { revision } = value(await openArticle(LIBRARY, NAME));
    disk.restart();
    value(await save(NEW_TEXT, revision));
    const steps = [...disk.steps];
    let failed = 0;
    for (const [index, step] of steps.entries()) {
      for (const fault of faultsOf(step)) {
        if ('death' in fault) continue;
        disk.start(tree);
        disk.restart(index + 1, fault);
        const first = await save(NEW_TEXT, revision);
        if (!first.ok) failed += 1;
        value(await save(text, first.ok ? first.value.revision : revision));
        for (const left of disk.journal.leftoversAtLast()) {
          const written = left[`${LIBRARY}/${NAME}/text.md`];
          expect(written?.toString(), `${JSON.stringify(fault)} at ${step}`).toBe(text);
        }
      }
    }
    expect(failed).toBeGreaterThanOrEqual(30);
  });

  it('nothing of another program is written over', async () => {
    disk.start(tree);
    const { revision } = value(await openArticle(LIBRARY, NAME));
    disk.restart();
    value(await save(NEW_TEXT, revision));
    const rename = disk.steps.findIndex((step) => step.startsWith('rename ')) + 1;
    disk.start(tree);
    disk.restart(rename, { errno: 'EIO', done: 'all' });
    expect(await save(NEW_TEXT, revision)).toMatchObject({ failure: { code: 'damaged' } });
    await writeFile(`${LIBRARY}/${NAME}/text.md`, 'Theirs.\n');
    expect(await save(NEW_TEXT, revision)).toMatchObject({
      failure: { code: 'changed-on-disk' },
    });
  });
});
