import { attemptOrNull } from '../library/errors';
import { withFile } from '../library/same-bytes';

const PIECE = 1024 * 1024;

/**
 * Whether a file is an earlier export of the story with this id: all formats name it somewhere, as it is. What is not
 * known to be one is not, whatever it is.
 */
export async function isOfStory(path: string, id: string): Promise<boolean> {
  return id !== '' && ((await attemptOrNull(() => namesStory(path, id))) ?? false);
}

/** The file may be larger than any text. */
function namesStory(path: string, id: string): Promise<boolean> {
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
