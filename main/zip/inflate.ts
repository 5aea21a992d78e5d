import { pipeline, type Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Archive, ArchiveEntry } from './archive';

/**
 * Gives what comes out of an entry piece by piece, and never more than the archive says. Throws an error that
 * {@link attemptArchive} understands when it is more, less or something else than that.
 */
export async function* inflate(
  { zip }: Archive,
  { bytes, source }: ArchiveEntry,
): AsyncGenerator<Uint8Array> {
  const packed = await zip.openReadStreamPromise(source, { decodeFileData: false });
  let count = 0;
  let sum = 0;
  for await (const piece of unpacked(packed, source.isCompressed())) {
    const chunk = piece as Uint8Array;
    count += chunk.length;
    if (count > bytes) throw new Error('more comes out of it than it says');
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (count < bytes) throw new Error('less comes out of it than it says');
  if (sum !== source.crc32) throw new Error('what comes out of it is not what was put in');
}

/** Both streams end with each other; what goes wrong in the first is told by the last. */
function unpacked(packed: Readable, isCompressed: boolean): Readable {
  return isCompressed ? pipeline(packed, createInflateRaw(), () => undefined) : packed;
}
