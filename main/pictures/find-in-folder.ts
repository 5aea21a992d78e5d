import type { Dirent } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { byKinship, fileNameOf, kinshipWith, type Kinship } from '../../app/pictures';
import { MAX_PICTURE_BYTES } from '../../app/pictures/largest';
import { attemptOrNull } from '../library/errors';
import { pictureContentType } from '../library/picture-types';
import { haveSameBytes } from '../library/same-bytes';

/** More files and folders are not looked through: somebody chose the whole disk. */
const MOST_FILES = 100_000;

/** Nobody keeps pictures deeper. */
const DEEPEST = 16;

interface NamedFile {
  readonly path: string;
  readonly kinship: Kinship;
}

export interface FolderSearch {
  /** For each name the file that is meant, or why there is none. */
  readonly found: readonly (string | 'none' | 'several')[];
  readonly isCut: boolean;
}

/**
 * Looks for pictures by name, each as a story has it, in a folder and those in it; links and hidden folders are passed
 * over. The nearest of kin is meant; of several that are equally near and differ none is.
 */
export async function findInFolder(
  folder: string,
  wanted: readonly string[],
  most = MOST_FILES,
): Promise<FolderSearch> {
  const kinships = wanted.map((picture) => kinshipWith(fileNameOf(picture)));
  const files: NamedFile[][] = kinships.map(() => []);
  let count = 0;
  for await (const { path, isPicture } of filesIn(folder, DEEPEST)) {
    count += 1;
    if (count > most) break;
    if (!isPicture) continue;
    for (const [index, kinshipOf] of kinships.entries()) {
      const kinship = kinshipOf(basename(path));
      if (kinship) files[index]!.push({ path, kinship });
    }
  }
  const found: FolderSearch['found'][number][] = [];
  for (const named of files) found.push(await meantOf(named));
  return { found, isCut: count > most };
}

async function meantOf(files: readonly NamedFile[]): Promise<string | 'none' | 'several'> {
  const [first, ...others] = byKinship(files);
  if (!first) return 'none';
  const equals = others.filter(({ kinship }) => kinship === first.kinship);
  for (const { path } of equals) if (!(await areSame(first.path, path))) return 'several';
  return first.path;
}

/** What can't be read is not known to be the same. */
async function areSame(one: string, other: string): Promise<boolean> {
  const same = await attemptOrNull(async () => {
    const [{ size }, { size: otherSize }] = [await stat(one), await stat(other)];
    return size === otherSize && size <= MAX_PICTURE_BYTES && haveSameBytes(one, other);
  });
  return same ?? false;
}

interface Entry {
  readonly path: string;
  readonly isPicture: boolean;
}

/** All that lies in a folder and those in it; what can't be looked into is passed over: every disk has such folders. */
async function* filesIn(folder: string, depth: number): AsyncGenerator<Entry> {
  const inner: string[] = [];
  for await (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    const isPicture = entry.isFile() && pictureContentType(entry.name) !== null;
    if (entry.isDirectory() && !entry.name.startsWith('.')) inner.push(path);
    yield { path, isPicture };
  }
  if (depth > 0) for (const next of inner) yield* filesIn(next, depth - 1);
}

/** What a folder has, up to where it can't be read. */
async function* entriesOf(folder: string): AsyncGenerator<Dirent> {
  const opened = await attemptOrNull(() => opendir(folder));
  if (!opened) return;
  try {
    for (;;) {
      const entry = await attemptOrNull(() => opened.read());
      if (!entry) return;
      yield entry;
    }
  } finally {
    await opened.close();
  }
}
