import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BatchOutcome, BatchReport } from '../../app/ipc/filing';
import { success, type Result } from '../../app/result';
import { attempt, attemptOrNull } from '../library/errors';
import { namesIn } from '../library/if-there';

/**
 * Has a package written beside its place, in a folder with a hidden name, and puts it there whole: who watches for what
 * is filed sees no half of one. One that is there already is written over where it is, file by file, since there may be
 * more in it than ours. `write` is told where to write.
 */
export async function putWhole(
  target: string,
  write: (folder: string) => Promise<BatchReport>,
): Promise<BatchReport> {
  const aside = await attemptOrNull(() => makeAside(target));
  // What keeps it from being written aside keeps the files from being written too, and they tell.
  if (aside === null) return write(target);
  try {
    const { outcomes, remaining } = await write(aside);
    const isWritten = outcomes.some(({ written }) => written.ok);
    const put = isWritten ? await putInPlace(aside, target) : success(null);
    return {
      folder: target,
      outcomes: outcomes.map((outcome) => withPlace(outcome, put, target)),
      remaining,
    };
  } finally {
    await attemptOrNull(() => rm(aside, { recursive: true, force: true }));
  }
}

/** Null where something is in the package's place. */
async function makeAside(target: string): Promise<string | null> {
  if ((await namesIn(target)).length > 0) return null;
  const aside = join(dirname(target), `.${basename(target)}-${randomUUID()}`);
  // Not as a temporary folder is made, which is for its owner alone.
  await mkdir(aside, { recursive: true });
  return aside;
}

function putInPlace(aside: string, target: string): Promise<Result<null>> {
  return attempt(target, async () => {
    // An empty folder is in the way on Windows. One with something in it by now is left, and told.
    await attemptOrNull(() => rmdir(target));
    await rename(aside, target);
    return success(null);
  });
}

function withPlace(outcome: BatchOutcome, put: Result<null>, target: string): BatchOutcome {
  const { written } = outcome;
  if (!written.ok) return outcome;
  if (!put.ok) return { ...outcome, written: put };
  const path = join(target, basename(written.value.path));
  return { ...outcome, written: success({ ...written.value, path }) };
}
