import { randomUUID } from 'node:crypto';
import { basename, isAbsolute } from 'node:path';
import type { OfferedFile } from '../app/ipc/contract';

/** Files that the user gave to a window, which it names by ids of this session and never by a path. */
export interface OfferedFiles {
  /** In the order given; null for what has no path: it came from a page, say. */
  readonly offer: (paths: readonly string[]) => readonly (OfferedFile | null)[];
  /** The path of one, once; null if none was offered under the id, or it was taken before. */
  readonly take: (id: string) => string | null;
}

export function openOfferedFiles(): OfferedFiles {
  const paths = new Map<string, string>();
  const offerOne = (path: string): OfferedFile | null => {
    if (!isAbsolute(path)) return null;
    const id = randomUUID();
    paths.set(id, path);
    return { id, name: basename(path) };
  };
  return {
    offer: (given) => given.map(offerOne),
    take: (id) => {
      const path = paths.get(id) ?? null;
      paths.delete(id);
      return path;
    },
  };
}
