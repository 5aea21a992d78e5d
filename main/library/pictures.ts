import { constants, type Stats } from 'node:fs';
import { chmod, copyFile, lstat, mkdir, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AddedPicture } from '../../app/ipc/contract';
import { MAX_PICTURE_BYTES } from '../../app/pictures/largest';
import { failure, success, type Result } from '../../app/result';
import { findBundle, isFolder } from './bundle';
import { renameOver, syncFolder, writeDurably } from './durable';
import { attempt, isMissing } from './errors';
import { cleanFileName, splitExtension, uniqueName } from './names';
import { readPictureHead } from './picture-head';
import type { PictureSize } from './picture-size';
import { pictureContentType, type PictureType } from './picture-types';
import { inOrder } from './queue';
import { haveSameBytes, withFile } from './same-bytes';
import { withTemporary } from './temporary';

/**
 * Copies a picture into an article's `assets/`, its bytes untouched; bytes that are there already are not stored
 * again. `unsupported` for what is not a picture, whatever its name says.
 */
export function addPicture(
  library: string,
  article: string,
  name: string,
  bytes: Uint8Array,
): Promise<Result<AddedPicture>> {
  const path = join(library, article);
  return inOrder(path, async () => {
    const bundle = await attempt(path, () => findBundle(library, article));
    return bundle.ok ? storePicture(bundle.value.path, name, bytes) : bundle;
  });
}

/**
 * The same for a file, which may be large: one of more than {@link MAX_PICTURE_BYTES} is not read at all, and saving goes
 * on while another is copied. It keeps its name unless it is given one.
 */
export async function addPictureFile(
  library: string,
  article: string,
  file: string,
  name = basename(file),
): Promise<Result<AddedPicture>> {
  const path = join(library, article);
  const bundle = await attempt(path, () => findBundle(library, article));
  if (!bundle.ok) return bundle;
  const size = await attempt(name, () => checkFile(file));
  if (!size.ok) return size;
  return store(bundle.value.path, name, size.value, {
    write: (temporary) => copyDurably(file, temporary),
    inTurn: (work) => inOrder(path, work),
  });
}

/** Stores bytes in a bundle's folder wherever it is. Calls for one folder must not overlap. */
export async function storePicture(
  bundlePath: string,
  name: string,
  bytes: Uint8Array,
): Promise<Result<AddedPicture>> {
  if (bytes.length > MAX_PICTURE_BYTES) return failure('too-large', name);
  if (bytes.length === 0) return failure('unsupported', name, { detail: 'no-bytes' });
  const { readPictureSize } = await import('./picture-size');
  const size = readPictureSize(bytes);
  if (!size) return failure('unsupported', name);
  return store(bundlePath, name, size, {
    write: async (temporary) => void (await writeDurably(temporary, bytes)),
    inTurn: (work) => work(),
  });
}

/** The pixels of a picture as it is seen, without reading all of it; null for what has none. */
export async function measurePicture(
  path: string,
): Promise<{ readonly width: number; readonly height: number } | null> {
  const size = await readSize(path);
  return size && !size.type.isDrawing ? { width: size.width, height: size.height } : null;
}

/** Nearly all pictures say their size within so many bytes. */
const USUAL_HEAD = 64 * 1024;

/** Whether a file is a picture of a kind that Galley takes, a drawing too. */
export async function isPicture(path: string): Promise<boolean> {
  return (await readSize(path)) !== null;
}

async function readSize(path: string): Promise<PictureSize | null> {
  const { readPictureSize } = await import('./picture-size');
  return withFile(
    path,
    'r',
    async (file) =>
      readPictureSize(await readPictureHead(file, USUAL_HEAD)) ??
      readPictureSize(await readPictureHead(file)),
  );
}

/** Looks at a file as far as it takes to know that it is a picture; a pipe, say, would never end. */
async function checkFile(path: string): Promise<Result<PictureSize>> {
  const name = basename(path);
  const found: Stats = await stat(path);
  if (!found.isFile()) return failure('unsupported', name);
  if (found.size > MAX_PICTURE_BYTES) return failure('too-large', name);
  if (found.size === 0) return failure('unsupported', name, { detail: 'no-bytes' });
  const size = await readSize(path);
  return size ? success(size) : failure('unsupported', name);
}

interface Storing {
  /** Writes the picture, safely, where nothing is yet. */
  readonly write: (path: string) => Promise<void>;
  /** Calls for one folder get their names one after the other. */
  readonly inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

function store(
  bundlePath: string,
  name: string,
  { width, height, type }: PictureSize,
  { write, inTurn }: Storing,
): Promise<Result<AddedPicture>> {
  const folder = join(bundlePath, 'assets');
  return attempt(folder, async () => {
    if (!(await isFolder(folder))) await mkdir(folder);
    const stored = await withTemporary(folder, 'picture', async (temporary) => {
      await write(temporary);
      return inTurn(() => takeName(folder, temporary, fileName(name, type)));
    });
    // What is there already may be from an attempt that failed before it was safe.
    for (const path of [folder, bundlePath]) await syncFolder(path);
    return success({ picture: `assets/${stored}`, width, height });
  });
}

/** Gives what was written its name, or that of the file which has the same bytes already. */
async function takeName(folder: string, temporary: string, wanted: string): Promise<string> {
  const taken = await readdir(folder);
  const same = await findSame(folder, taken, temporary);
  if (same !== null) return same;
  const name = uniqueName(wanted, taken);
  await renameOver(temporary, join(folder, name));
  return name;
}

async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_EXCL);
  // It has come with the rights of a card, say, that nothing may be written to.
  await chmod(to, 0o644);
  await withFile(to, 'r+', (file) => file.sync());
}

/** The name with an ending that fits what the picture is: by it the picture is shown. */
function fileName(name: string, { extensions }: PictureType): string {
  const cleaned = cleanFileName(name);
  const { stem, extension } = splitExtension(cleaned);
  if (extensions.includes(extension)) return cleaned;
  return `${pictureContentType(cleaned) ? stem : cleaned}${extensions[0]!}`;
}

/** Only a picture of the very same length is read. */
async function findSame(
  folder: string,
  names: readonly string[],
  written: string,
): Promise<string | null> {
  const { size } = await lstat(written);
  for (const name of names.filter((name) => pictureContentType(name))) {
    const path = join(folder, name);
    if (await isSame(path, written, size)) return name;
  }
  return null;
}

/** Others may take a file away at any moment: then it is not the same any more. */
async function isSame(path: string, written: string, size: number): Promise<boolean> {
  try {
    const found = await lstat(path);
    return found.isFile() && found.size === size && (await haveSameBytes(path, written));
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
