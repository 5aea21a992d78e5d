import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { success, type Result } from '../../app/result';
import { attempt } from '../library/errors';
import { withFile } from '../library/same-bytes';
import { withArchive, type Archive, type ArchiveEntry } from './archive';
import { inflate } from './inflate';
import { STORY_LIMITS, type ArchiveLimits } from './limits';

interface Unpacking {
  /** Which of its files and folders are wanted, by their names; all if it is not said. */
  readonly wanted?: (name: string) => boolean;
  readonly limits?: ArchiveLimits;
}

/**
 * Unpacks an archive into a fresh folder that is gone when `use` is done with it, and also when unpacking fails: with
 * the failures of {@link withArchive}.
 */
export function withUnpacked<Value>(
  path: string,
  use: (folder: string) => Promise<Result<Value>>,
  { wanted = () => true, limits = STORY_LIMITS }: Unpacking = {},
): Promise<Result<Value>> {
  return attempt(path, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-unpacked-'));
    try {
      const unpacked = await withArchive(path, limits, async (archive) => {
        for (const entry of archive.entries) {
          if (wanted(entry.name)) await unpackOne(archive, entry, join(folder, entry.name));
        }
        return success(null);
      });
      return unpacked.ok ? await use(folder) : unpacked;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

async function unpackOne(archive: Archive, entry: ArchiveEntry, target: string): Promise<void> {
  if (entry.name.endsWith('/')) {
    await mkdir(target, { recursive: true });
    return;
  }
  await mkdir(dirname(target), { recursive: true });
  // Nothing that is there is ever written over, or followed.
  await withFile(target, 'wx', async (file) => {
    for await (const piece of inflate(archive, entry)) await file.writeFile(piece);
  });
}
