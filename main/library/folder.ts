import { access, constants, mkdir, stat } from 'node:fs/promises';
import type { LibraryState } from '../../app/ipc/contract';
import { failure, success, type Result } from '../../app/result';
import { attempt, errnoOf } from './errors';

/** Looks whether a folder can serve as the library, and says why not. */
export async function checkLibrary(folder: string): Promise<LibraryState> {
  const usable = await attempt(folder, () => use(folder));
  return { folder, problem: usable.ok ? null : usable.failure };
}

/** The same for a folder that is made when it is not there; those above it too, if they are wanted. */
export async function makeLibrary(
  folder: string,
  { parents }: { readonly parents: boolean },
): Promise<LibraryState> {
  const made = await attempt(folder, async () => {
    if (parents) await mkdir(folder, { recursive: true });
    else await mkdir(folder).catch(unlessTaken);
    return success(null);
  });
  return made.ok ? checkLibrary(folder) : { folder, problem: made.failure };
}

async function use(folder: string): Promise<Result<null>> {
  if (!(await stat(folder)).isDirectory()) return failure('not-found', folder);
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  return success(null);
}

function unlessTaken(error: unknown): void {
  if (errnoOf(error) !== 'EEXIST') throw error;
}
