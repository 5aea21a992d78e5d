import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeDurably } from '../library/durable';
import { readIfThere } from '../library/if-there';
import { foldName, uniqueName } from '../library/names';
import { isTelling } from './story-of-file';
import { namedBeside, namedInText, readBounded, type NamesFile } from './named-in-texts';

/** A folder beside an exported file where its pictures go, and those of other stories may lie. */
export interface PictureShelf {
  /** The name that bytes are going to get there: this one, or the next one that is free for them. */
  readonly nameFor: (name: string, bytes: Buffer) => Promise<string>;
  /** Puts bytes there, and gives that name. */
  readonly put: (name: string, bytes: Buffer) => Promise<string>;
}

interface ShelfOptions {
  /** The file that is exported, which the pictures belong to. */
  readonly target: string;
  /** The story's id, by which an earlier export of it is known; may be empty. */
  readonly story: string;
  /** The folder's name, beside the file. */
  readonly name: string;
}

/** What lies there already is written over only if this story's earlier export shows it, and no other one beside does. */
export async function openShelf({
  target,
  story,
  name: shelf,
}: ShelfOptions): Promise<PictureShelf> {
  const folder = join(dirname(target), shelf);
  const earlier = isTelling(story) ? ((await readBounded(target)) ?? '') : '';
  const isOwn = namedInText(earlier.includes(story) ? earlier : '', shelf);
  let beside: Promise<NamesFile> | null = null;
  const placed = new Set<string>();

  async function mayReplace(name: string): Promise<boolean> {
    if (placed.has(name) || !isOwn(name)) return false;
    return !(await (beside ??= namedBeside(target, shelf)))(name);
  }

  /** The first name that is free for the bytes, or has them already. */
  async function choose(name: string, bytes: Buffer): Promise<Chosen> {
    const different: string[] = [];
    for (let candidate = name; ; candidate = uniqueName(name, different)) {
      const present = await readIfThere(join(folder, candidate));
      if (present?.equals(bytes)) return { name: candidate, isThere: true };
      if (present === null || (await mayReplace(candidate))) {
        return { name: candidate, isThere: false };
      }
      different.push(foldName(candidate));
    }
  }

  return {
    nameFor: async (name, bytes) => (await choose(name, bytes)).name,
    put: async (name, bytes) => {
      const { name: chosen, isThere } = await choose(name, bytes);
      await mkdir(folder, { recursive: true });
      if (!isThere) await writeDurably(join(folder, chosen), bytes);
      placed.add(chosen);
      return chosen;
    },
  };
}

interface Chosen {
  readonly name: string;
  readonly isThere: boolean;
}
