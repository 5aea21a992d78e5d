import { mkdir, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failure, success, type Result } from '../../app/result';
import { findBundle, isFolder } from '../library/bundle';
import { renameOver, syncFolder } from '../library/durable';
import { attempt } from '../library/errors';
import { cleanFileName, uniqueName } from '../library/names';
import type { Place } from '../library/places';
import { inOrder } from '../library/queue';
import { haveSameBytes, withFile } from '../library/same-bytes';
import { withTemporary } from '../library/temporary';
import { recordingType } from './recording-types';

const PIECE = 1024 * 1024;

export interface CopyWatch {
  /** Asked between pieces. */
  readonly isStopped: () => boolean;
  readonly tell: (done: number, total: number) => void;
}

/**
 * Copies a recording into an article's `assets/`, piece by piece under a hidden name, which becomes its own only when
 * all of it is on the disk. Bytes that are there already are not stored again. Saving goes on meanwhile. Returns its
 * path below the bundle; `cancelled` if it was stopped.
 */
export function copyRecording(
  { folder, name }: Place,
  from: string,
  watch: CopyWatch,
): Promise<Result<string>> {
  const path = join(folder, name);
  const assets = join(path, 'assets');
  return attempt(assets, async () => {
    const bundle = await findBundle(folder, name);
    if (!bundle.ok) return bundle;
    if (!(await isFolder(assets))) await mkdir(assets);
    const same = await findSame(assets, from, watch);
    if (same !== null) return success(`assets/${same}`);
    return withTemporary(assets, basename(from), async (temporary) => {
      const copied = await copyBytes(from, temporary, watch);
      if (!copied.ok) return copied;
      // Not beside a picture that comes at this moment under the same name.
      const stored = await inOrder(path, () => takeName(assets, from, temporary));
      for (const changed of [assets, path]) await syncFolder(changed);
      return success(`assets/${stored}`);
    });
  });
}

async function takeName(assets: string, from: string, temporary: string): Promise<string> {
  const name = uniqueName(cleanFileName(basename(from), 'recording'), await readdir(assets));
  await renameOver(temporary, join(assets, name));
  return name;
}

/** A drive that goes away in the middle is told from a library without room. */
function copyBytes(
  from: string,
  to: string,
  { isStopped, tell }: CopyWatch,
): Promise<Result<null>> {
  return withFile(from, 'r', (source) =>
    withFile(to, 'wx', async (target) => {
      const { size } = await source.stat();
      const buffer = Buffer.allocUnsafe(PIECE);
      for (let done = 0; !isStopped(); tell(done, size)) {
        const piece = await attempt(from, async () =>
          success(await source.read(buffer, { position: done })),
        );
        if (!piece.ok) return piece;
        const { bytesRead } = piece.value;
        if (bytesRead === 0) {
          await target.sync();
          return success(null);
        }
        await target.writeFile(buffer.subarray(0, bytesRead));
        done += bytesRead;
      }
      return failure('cancelled', from);
    }),
  );
}

/** Recordings are large: only one of the very same length is read, and only up to where it differs. */
async function findSame(
  assets: string,
  from: string,
  { isStopped }: CopyWatch,
): Promise<string | null> {
  const { size } = await stat(from);
  for (const entry of await readdir(assets, { withFileTypes: true })) {
    if (!entry.isFile() || !recordingType(entry.name)) continue;
    const path = join(assets, entry.name);
    if ((await stat(path)).size !== size) continue;
    if (await haveSameBytes(path, from, isStopped)) return entry.name;
  }
  return null;
}
