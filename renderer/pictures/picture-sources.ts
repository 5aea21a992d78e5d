import type { OfferedFile } from '../../app/ipc/contract';
import { MAX_PICTURE_BYTES } from '../../app/pictures/largest';
import { failure, success, type Result } from '../../app/result';
import { bridge } from '../bridge';
import type { PictureSource } from './take-pictures';

/** Where pictures go: the article and its language at this moment. */
export type PictureTarget = () => { readonly article: string; readonly language: string };

/** What was dropped or pasted. A file on this machine is copied by its path; what a page gave comes as bytes. */
export async function sourcesOf(
  files: readonly File[],
  target: PictureTarget,
): Promise<readonly PictureSource[]> {
  const offered = await bridge.offer(files);
  return files.map((file, index) => {
    const known = offered[index];
    return known ? offeredSource(known, target) : bytesSource(file, target);
  });
}

/** A file that main knows by the id. */
export function offeredSource({ id }: OfferedFile, target: PictureTarget): PictureSource {
  return () => bridge.call('picture.add-file', { ...target(), file: id });
}

function bytesSource(file: File, target: PictureTarget): PictureSource {
  return async () => {
    if (file.size > MAX_PICTURE_BYTES) return failure('too-large', file.name);
    const bytes = await bytesOf(file);
    if (!bytes.ok) return bytes;
    return bridge.call('picture.add', { ...target(), name: file.name, bytes: bytes.value });
  };
}

/** What a file of the browser's holds; it may have gone or been changed since it was dropped or pasted. */
export async function bytesOf(file: File): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return success(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return failure('not-found', file.name);
  }
}
