import type { FileHandle } from 'node:fs/promises';

/** All formats but TIFF say their size within this; a file that is no picture is not searched to its end. */
const HEAD = 4 * 1024 * 1024;

/** Directories of photos have some tens of entries, each of 12 or 20 bytes. */
const LONGEST_DIRECTORY = 64 * 1024;

/** As much of a picture as says its kind and size, of its first bytes so many at most: see {@link pictureHead}. */
export async function readPictureHead(file: FileHandle, length = HEAD): Promise<Uint8Array> {
  const head = await readAt(file, 0, length);
  const place = directoryPlace(head);
  if (place === null || place + LONGEST_DIRECTORY <= head.length) return head;
  return withDirectory(head, await readAt(file, place, LONGEST_DIRECTORY));
}

/**
 * As much of a picture as says its kind and size. A TIFF says its size in a directory that is anywhere in the file: its
 * head is put together of both.
 */
export function pictureHead(bytes: Uint8Array): Uint8Array {
  const place = directoryPlace(bytes);
  if (place === null || place + LONGEST_DIRECTORY <= HEAD) return bytes.subarray(0, HEAD);
  return withDirectory(bytes, bytes.subarray(place, place + LONGEST_DIRECTORY));
}

/** Signatures of TIFF and BigTIFF in both orders of bytes, and how long the header is (TIFF 6.0, section 2). */
const HEADERS: Readonly<Record<string, { readonly length: number; readonly isLittle: boolean }>> = {
  'II*\0': { length: 8, isLittle: true },
  'MM\0*': { length: 8, isLittle: false },
  'II+\0': { length: 16, isLittle: true },
  'MM\0+': { length: 16, isLittle: false },
};

function headerOf(bytes: Uint8Array) {
  const header = HEADERS[String.fromCharCode(...bytes.subarray(0, 4))];
  return header && bytes.length >= header.length ? header : null;
}

/** Where the first directory of a TIFF is; null of another picture. A file of others may say any number. */
function directoryPlace(bytes: Uint8Array): number | null {
  const header = headerOf(bytes);
  if (!header) return null;
  const view = viewOf(bytes);
  const place =
    header.length === 8
      ? view.getUint32(4, header.isLittle)
      : Number(view.getBigUint64(8, header.isLittle));
  return Number.isSafeInteger(place) ? place : null;
}

/** The header of a TIFF with its directory right behind it. */
function withDirectory(bytes: Uint8Array, directory: Uint8Array): Uint8Array {
  const { length, isLittle } = headerOf(bytes)!;
  const head = new Uint8Array(length + directory.length);
  head.set(bytes.subarray(0, length));
  head.set(directory, length);
  if (length === 8) viewOf(head).setUint32(4, length, isLittle);
  else viewOf(head).setBigUint64(8, BigInt(length), isLittle);
  return head;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
