import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The files and folders in a folder, each with the bytes of all that is in it. */
export async function sizeOf(folder: string): Promise<{ name: string; bytes: number }[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => ({ name, bytes: await bytesOf(join(folder, name)) })),
  );
}

/** The bytes of a file, or of all files in a folder. */
async function bytesOf(path: string): Promise<number> {
  const { size } = await stat(path);
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return size;
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}
