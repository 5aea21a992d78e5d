import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import sharp from 'sharp';

/** Writes a small photo into a folder, with metadata as the system's own ExifTool writes it; gives its path. */
export async function photoFile(
  folder: string,
  tags: readonly string[],
  name = 'photo.jpg',
): Promise<string> {
  const path = join(folder, name);
  await sharp({ create: { width: 60, height: 40, channels: 3, background: '#286ea0' } }).toFile(
    path,
  );
  const { status, stderr } = spawnSync('exiftool', ['-overwrite_original', ...tags, path], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return path;
}
