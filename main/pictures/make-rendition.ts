import { chmod, constants, copyFile } from 'node:fs/promises';
import type { Sharp } from 'sharp';
import {
  IN_SRGB,
  WITHOUT_THUMBNAILS,
  WITHOUT_TRACES,
  WITHOUT_TRAILER,
  type CopyTags,
  type PixelSize,
  type RenditionFormat,
} from '../../app/pictures';
import { decode } from './decode';
import { look } from './look';
import { openFramed } from './open-framed';
import type { PhotoFiles } from './photo-files';
import type { MadeRendition, RenditionWanted } from './protocol';
import { isSameView } from './same-view';

/** One file takes so long at most, in seconds: AVIF of 100 megapixels takes a minute. */
const LONGEST = 120;

interface Work {
  readonly path: string;
  readonly wanted: RenditionWanted;
  readonly target: string;
}

/**
 * Writes a picture, or the part of it that is shown, for others to have. The pixels of what is made are in sRGB and
 * stand as they are seen. Where the picture stays the same its bytes are copied, and only what it says of itself is
 * changed in the copy. Without ExifTool it says nothing, or, where it can't be decoded either, all that it did.
 */
export async function makeRendition(work: Work, photos: PhotoFiles): Promise<MadeRendition> {
  const { format } = work.wanted;
  return format === 'same' ? copySame(work, photos) : encode(work, format, photos);
}

async function copySame(work: Work, photos: PhotoFiles): Promise<MadeRendition> {
  const { path, wanted, target } = work;
  await copyFile(path, target, constants.COPYFILE_FICLONE);
  // The copy of a file that may not be written to may be.
  await chmod(target, 0o644);
  const write = async () => {
    const hidden = wanted.keepsDeviceData ? {} : await hiddenIn(path, photos);
    await photos.write(target, { ...tagsOf(wanted), ...hidden });
  };
  if (await succeeds(write)) {
    return { size: null, hasWords: true };
  }
  // What it says of the camera and the place must not leave: better the same picture from other bytes.
  const known = await look(path).catch(() => null);
  const isPhoto = known && known.format in WRITERS;
  if (wanted.keepsDeviceData || !isPhoto) return { size: null, hasWords: false };
  return encode(work, known.format as RenditionFormat, photos);
}

/** What is to be taken away that is not seen in the picture. */
async function hiddenIn(path: string, photos: PhotoFiles): Promise<CopyTags> {
  return {
    ...((await photos.hasDeskTrailer(path)) ? {} : WITHOUT_TRAILER),
    ...((await hasOtherThumbnail(path, photos)) ? WITHOUT_THUMBNAILS : {}),
  };
}

/** A picture that was cropped elsewhere may have a small one that shows all of it still. */
async function hasOtherThumbnail(path: string, photos: PhotoFiles): Promise<boolean> {
  for (const thumbnail of await photos.thumbnails(path)) {
    if (!(await isSameView(path, thumbnail))) return true;
  }
  return false;
}

async function encode(
  { path, wanted, target }: Work,
  format: RenditionFormat,
  photos: PhotoFiles,
): Promise<MadeRendition> {
  const size = await decode(path, photos, (source) => writePixels(source, wanted, format, target));
  const tags = { ...tagsOf(wanted), ...IN_SRGB };
  const hasAll = await succeeds(() => photos.writeFrom(path, target, tags));
  // What the picture says may be too damaged to be copied.
  return { size, hasWords: hasAll || (await succeeds(() => photos.write(target, tags))) };
}

async function writePixels(
  source: string | Buffer,
  { shown }: RenditionWanted,
  format: RenditionFormat,
  target: string,
): Promise<PixelSize> {
  const picture = await openFramed(source, shown, { seconds: LONGEST });
  const made = await WRITERS[format](
    picture.resize({ width: shown.width, withoutEnlargement: true }),
  ).toFile(target);
  return { width: made.width, height: made.height };
}

/** What is seen of a photo at its size does not tell these from the original; the files are a third to a tenth. */
const WRITERS: Readonly<Record<RenditionFormat, (picture: Sharp) => Sharp>> = {
  jpeg: (picture) => picture.jpeg({ quality: 84, mozjpeg: true }),
  webp: (picture) => picture.webp({ quality: 82 }),
  avif: (picture) => picture.avif({ quality: 60, effort: 3 }),
  png: (picture) => picture.png({ compressionLevel: 9 }),
};

function tagsOf({ words, keepsDeviceData }: RenditionWanted): CopyTags {
  return { ...words, ...(keepsDeviceData ? {} : WITHOUT_TRACES) };
}

async function succeeds(work: () => Promise<void>): Promise<boolean> {
  return work().then(
    () => true,
    // Damaged, of a kind that it can't write, or no ExifTool: it says it in words of its own.
    () => false,
  );
}
