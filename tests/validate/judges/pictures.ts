import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { figuresIn, plainText } from '../../../app/article';
import { readWithOtherExifTool } from '../../support/exiftool';
import type { Batch, Findings, Judge } from '../verdict';

const PICTURE = /\.(?:jpe?g|png|webp|avif|tiff?)$/i;

/** The system's ExifTool: no picture says where it was taken, and each has the caption of its figure. */
export const exiftool: Judge = {
  name: 'exiftool: caption, no GPS',
  programs: { exiftool: 'libimage-exiftool-perl' },
  judge: async (batch): Promise<Findings> => {
    const errors: string[] = [];
    const captions = captionsIn(batch);
    const pictures = await picturesIn(batch.folder);
    for (const path of pictures) {
      const tags = readWithOtherExifTool(path);
      const gps = Object.keys(tags).filter((tag) => /^(?:GPS:|XMP-exif:GPS)/.test(tag));
      if (gps.length > 0) errors.push(`${basename(path)}: ${gps.join(', ')}`);
      const said = String(tags['XMP-dc:Description'] ?? '');
      if (!captions.has(said)) errors.push(`${basename(path)}: no caption, but “${said}”`);
    }
    return { errors, warnings: [], looked: pictures.length };
  },
};

function captionsIn({ files }: Batch): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ article }) =>
      Array.from(figuresIn(article.body), ({ caption }) => plainText(caption)),
    ),
  );
}

async function picturesIn(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((name) => PICTURE.test(name)).map((name) => join(folder, name));
}
