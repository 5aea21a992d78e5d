import { createHash } from 'node:crypto';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cropText } from '../../app/article';
import { namesIn } from '../library/if-there';
import { cleanFolder, isTemporary, withTemporary } from '../library/temporary';
import type { Shown } from './protocol';
import { askOrNull, type PictureWorker } from './worker';

/** All previews together take so many bytes at most. */
const ROOM = 512 * 1024 * 1024;

export const PREVIEW_TYPE = 'image/webp';

/** Small pictures by which others are shown. They lie in a folder outside of all articles that may go at any time. */
export interface Previews {
  /**
   * The file of a preview, of {@link PREVIEW_TYPE}; null where none can be made. Rejects
   * for a picture that is not there.
   */
  readonly find: (path: string, shown: Shown) => Promise<string | null>;
}

/** Where they lie for a user. */
export function previewsFolder(userData: string): string {
  return join(userData, 'previews');
}

export function openPreviews(folder: string, worker: Pick<PictureWorker, 'ask'>): Previews {
  const making = new Map<string, Promise<string | null>>();
  /** What can't be made is not tried again until the next session: it may take long and a process each time. */
  const failed = new Set<string>();

  async function make(preview: string, path: string, shown: Shown): Promise<string | null> {
    if (await isThere(preview)) return preview;
    await mkdir(folder, { recursive: true });
    return withTemporary(folder, 'preview', async (target) => {
      if ((await askOrNull(worker, { kind: 'preview', path, shown, target })) === null) {
        failed.add(preview);
        return null;
      }
      await rename(target, preview);
      return preview;
    });
  }

  return {
    find: async (path, shown) => {
      const preview = join(folder, `${await keyOf(path, shown)}.webp`);
      if (failed.has(preview)) return null;
      let made = making.get(preview);
      if (!made) {
        made = make(preview, path, shown).finally(() => making.delete(preview));
        making.set(preview, made);
      }
      return made;
    },
  };
}

/** Removes the oldest where all together have no room any more, and what was never finished. */
export async function prunePreviews(userData: string, room = ROOM): Promise<void> {
  const folder = previewsFolder(userData);
  await cleanFolder(folder);
  const made = (await namesIn(folder)).filter((name) => !isTemporary(name));
  const files = await Promise.all(
    made.map(async (name) => {
      const path = join(folder, name);
      const { size, mtimeMs } = await stat(path);
      return { path, size, mtimeMs };
    }),
  );
  let total = files.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (total <= room) return;
    await rm(path, { force: true });
    total -= size;
  }
}

/** Names a preview by what it is made of: a picture that was changed has another one. */
async function keyOf(path: string, { width, turn, crop }: Shown): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  const hash = createHash('sha256').update(
    [path, size, mtimeMs, width, turn, cropText(crop)].join('\0'),
  );
  return hash.digest('hex').slice(0, 32);
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
