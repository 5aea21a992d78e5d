import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pngOf } from '../support/png';

/** Writes a small picture of one colour into a folder, as PNG, and gives its path. */
export async function pictureFile(
  folder: string,
  name: string,
  colour: readonly [number, number, number] = [40, 110, 160],
): Promise<string> {
  const path = join(folder, name);
  const [width, height] = [60, 40];
  const line = Buffer.from(Array.from({ length: width }, () => colour).flat());
  // Eight bits for each of red, green and blue.
  await writeFile(path, pngOf(width, height, [8, 2], line));
  return path;
}
