import sharp, { type Metadata } from 'sharp';
import type { KnownPicture, PictureFormat } from '../../app/pictures';

/** What a picture is, by its first bytes. Rejects for what libvips makes nothing of. */
export async function look(path: string): Promise<KnownPicture> {
  const metadata = await sharp(path, { failOn: 'none' }).metadata();
  const format = formatOf(metadata);
  if (!format) throw new RangeError(`Pictures in ${metadata.format} are not known.`);
  const { width, height } = metadata.autoOrient;
  return { format, width, height, isTransparent: metadata.hasAlpha };
}

function formatOf({ format, compression }: Metadata): PictureFormat | null {
  if (format === 'heif') return compression === 'av1' ? 'avif' : 'heic';
  return KNOWN.find((known) => known === format) ?? null;
}

const KNOWN: readonly PictureFormat[] = ['jpeg', 'png', 'webp', 'gif', 'svg', 'tiff'];
