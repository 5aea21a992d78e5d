import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddedPicture } from '../../app/ipc/contract';
import { failure, success, type Result } from '../../app/result';
import { findBundle, isFolder } from './bundle';
import { syncFolder, writeDurably } from './durable';
import { attempt } from './errors';
import { cleanFileName, splitExtension, uniqueName } from './names';
import { MAX_PICTURE_BYTES, pictureContentType, type PictureType } from './picture-types';
import { inOrder } from './queue';

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

/** The same for a bundle's folder wherever it is. Calls for one folder must not overlap. */
export function storePicture(
  bundlePath: string,
  name: string,
  bytes: Uint8Array,
): Promise<Result<AddedPicture>> {
  const folder = join(bundlePath, 'assets');
  return attempt(folder, async () => {
    if (bytes.length > MAX_PICTURE_BYTES) return failure('too-large', name);
    const { readPictureSize } = await import('./picture-size');
    const size = readPictureSize(bytes);
    if (!size) return failure('unsupported', name);
    const { width, height, type } = size;

    if (!(await isFolder(folder))) await mkdir(folder);
    const taken = await readdir(folder);
    const stored =
      (await findSame(folder, taken, bytes)) ?? uniqueName(fileName(name, type), taken);
    if (!taken.includes(stored)) await writeDurably(join(folder, stored), bytes);
    // What is there already may be from an attempt that failed before it was safe.
    for (const path of [folder, bundlePath]) await syncFolder(path);
    return success({ picture: `assets/${stored}`, width, height });
  });
}

/** The name with an ending that fits what the picture is: by it the picture is shown. */
function fileName(name: string, { extensions }: PictureType): string {
  const cleaned = cleanFileName(name);
  const { stem, extension } = splitExtension(cleaned);
  if (extensions.includes(extension)) return cleaned;
  return `${pictureContentType(cleaned) ? stem : cleaned}${extensions[0]!}`;
}

async function findSame(
  folder: string,
  names: readonly string[],
  bytes: Uint8Array,
): Promise<string | null> {
  let hash: string | null = null;
  for (const name of names.filter((name) => pictureContentType(name))) {
    const path = join(folder, name);
    const found = await lstat(path);
    if (!found.isFile() || found.size !== bytes.length) continue;
    hash ??= hashOf(bytes);
    if (hashOf(await readFile(path)) === hash) return name;
  }
  return null;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
