import { withFile } from '../library/same-bytes';

const PIECE = 1024 * 1024;

/** Whether a story's id stands in a file as it is, which may be larger than any text. Rejects where there is no file. */
export function namesStory(path: string, id: string): Promise<boolean> {
  const wanted = Buffer.from(id);
  return withFile(path, 'r', async (file) => {
    const buffer = Buffer.alloc(PIECE + wanted.length);
    // What may be the beginning of the id goes on in the next piece.
    let kept = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, kept, PIECE);
      const seen = kept + bytesRead;
      if (buffer.subarray(0, seen).includes(wanted)) return true;
      if (bytesRead === 0) return false;
      kept = Math.min(seen, wanted.length);
      buffer.copy(buffer, 0, seen - kept, seen);
    }
  });
}
