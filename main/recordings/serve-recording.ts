import { open, type FileHandle } from 'node:fs/promises';
import { errnoOf } from '../library/errors';
import { readRange, type ByteRange } from './byte-range';
import type { FoundRecording } from './find-recording';

/** Large enough for few calls, small enough that a seek waits for none. */
const PIECE = 256 * 1024;

/** The bytes of a recording that a `Range` header asks for, or all, read as they are wanted. Null if it is gone. */
export async function serveRecording(
  { path, type }: FoundRecording,
  range: string | null,
): Promise<Response | null> {
  const file = await openIfThere(path);
  if (!file) return null;
  const { size } = await file.stat();
  const wanted = readRange(range, size);
  const headers = {
    'Content-Type': type.contentType,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  };
  if (wanted === 'none') {
    await file.close();
    const status = 416;
    return new Response(null, {
      status,
      headers: { ...headers, 'Content-Range': `bytes */${size}` },
    });
  }
  const { start, end } = wanted ?? { start: 0, end: size - 1 };
  return new Response(streamOf(file, { start, end }), {
    status: wanted ? 206 : 200,
    headers: {
      ...headers,
      'Content-Length': String(end - start + 1),
      ...(wanted && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
    },
  });
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (errnoOf(error) !== null) return null;
    throw error;
  }
}

/** Reads only when more is asked for, and closes the file when all is read or the player turns elsewhere. */
function streamOf(file: FileHandle, { start, end }: ByteRange): ReadableStream<Uint8Array> {
  let at = start;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const length = Math.min(PIECE, end - at + 1);
        const buffer = new Uint8Array(Math.max(0, length));
        const { bytesRead } = await readOrClose(file, buffer, at);
        at += bytesRead;
        if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
        // A file that became shorter meanwhile ends earlier.
        if (bytesRead > 0 && at <= end) return;
        controller.close();
        await file.close();
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 0 },
  );
}

/** A disk that fails in the middle ends the stream with its error. */
async function readOrClose(file: FileHandle, buffer: Uint8Array, position: number) {
  try {
    return await file.read(buffer, 0, buffer.length, position);
  } catch (error) {
    await file.close();
    throw error;
  }
}
