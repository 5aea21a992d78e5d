import { open, type FileHandle } from 'node:fs/promises';

const PIECE = 1024 * 1024;

/** Whether two files hold the same, read piece by piece up to where they differ; false when it was stopped on the way. */
export function haveSameBytes(
  one: string,
  other: string,
  isStopped: () => boolean = () => false,
): Promise<boolean> {
  return withFile(one, 'r', (oneFile) =>
    withFile(other, 'r', async (otherFile) => {
      const [a, b] = [Buffer.allocUnsafe(PIECE), Buffer.allocUnsafe(PIECE)];
      for (let at = 0; !isStopped();) {
        const read = (file: FileHandle, buffer: Buffer) => file.read(buffer, 0, PIECE, at);
        const [{ bytesRead: ofA }, { bytesRead: ofB }] = await Promise.all([
          read(oneFile, a),
          read(otherFile, b),
        ]);
        if (ofA !== ofB || a.compare(b, 0, ofB, 0, ofA) !== 0) return false;
        if (ofA === 0) return true;
        at += ofA;
      }
      return false;
    }),
  );
}

/** Works on an open file and closes it, whatever happens. */
export async function withFile<Value>(
  path: string,
  flags: string,
  work: (file: FileHandle) => Promise<Value>,
): Promise<Value> {
  const file = await open(path, flags);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
