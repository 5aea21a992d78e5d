import { isUtf8 } from 'node:buffer';
import { mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { failure, success, type Result } from '../app/result';
import { writeDurably } from './library/durable';
import { attempt, isMissing } from './library/errors';
import { inOrder } from './library/queue';
import { decodeText, whyReadOnly } from './library/text-file';

/** Nobody has written so much of profiles or snippets by hand or with Galley. */
const MAX_BYTES = 20_000_000;

/** A text of the user's beside the settings, which may be written by hand too. */
export interface UserFile {
  readonly path: string;
  /** The text as it stands; null where there is no such file. */
  readonly read: () => Promise<Result<string | null>>;
  /** Changes the text as it stands by then, one change after the other; `edit` may refuse. */
  readonly change: (edit: (text: string | null) => Result<string>) => Promise<Result<null>>;
}

export function userFile(path: string): UserFile {
  const read = () => attempt(path, () => readIfThere(path));
  return {
    path,
    read,
    change: (edit) =>
      inOrder(path, () =>
        attempt(path, async () => {
          const before = await readIfThere(path);
          if (!before.ok) return before;
          const after = edit(before.value);
          if (!after.ok) return after;
          if (after.value !== before.value) await write(path, after.value);
          return success(null);
        }),
      ),
  };
}

async function readIfThere(path: string): Promise<Result<string | null>> {
  try {
    if ((await stat(path)).size > MAX_BYTES) return failure('too-large', path);
    const bytes = await readFile(path);
    const damage = isUtf8(bytes) ? null : whyReadOnly(path, bytes);
    return damage ? { ok: false, failure: damage } : success(decodeText(bytes));
  } catch (error) {
    if (isMissing(error)) return success(null);
    throw error;
  }
}

/** A link to a file that is kept elsewhere stays one. */
async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeDurably(await realPath(path), Buffer.from(text));
}

async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isMissing(error)) return path;
    throw error;
  }
}
