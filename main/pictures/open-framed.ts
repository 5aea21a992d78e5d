import { readFile, stat } from 'node:fs/promises';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { WHOLE } from '../../app/article';
import { shownPart } from '../../app/pictures';
import type { Shown } from './protocol';

/** A drawing has to be in memory; none that is drawn by hand is as large, in bytes. */
const LARGEST_DRAWING = 16 * 1024 * 1024;

/** Of a picture that moves all is in memory at once: pixels of all its frames together. */
const MOST_MOVING = 100_000_000;

/** Of a drawing no more is drawn for the sake of a small part of it, in pixels. */
const MOST_DRAWN = 100_000_000;

/** What a drawing's own pixels are taken to be, dots to the inch; it is drawn as large as it is shown. */
const DRAWN = { own: 72, least: 1, most: 7200 };

const TOLERANT = { failOn: 'none' } as const;

interface Opening {
  /** It is given up after so long. */
  readonly seconds: number;
  /** Of a WebP that moves all frames are wanted, where it is shown as it is. */
  readonly mayMove?: boolean;
}

/**
 * Opens what is shown of a picture: as the camera was held, then turned and cropped; of several pages the first; a
 * drawing so large that what is shown of it is as wide as it is wanted. What is damaged is there as far as it goes. Reading it rejects for
 * what can't be decoded, has more pixels than libvips takes (268 million), or takes too long.
 */
export async function openFramed(
  source: string | Buffer,
  { width, turn, crop }: Shown,
  { seconds, mayMove = false }: Opening,
): Promise<Sharp> {
  const metadata = await sharp(source, TOLERANT).metadata();
  const isDrawing = metadata.format === 'svg';
  const picture = sharp(isDrawing ? await readDrawing(source) : source, {
    ...TOLERANT,
    sequentialRead: true,
    ...(isDrawing && { density: densityFor(metadata, { width, turn, crop }) }),
    animated: mayMove && turn === 0 && crop === null && isMoving(metadata),
  })
    .timeout({ seconds })
    .autoOrient()
    .rotate(turn);
  if (!crop) return picture;
  const { autoOrient } = isDrawing ? await picture.clone().metadata() : metadata;
  return picture.extract(shownPart(autoOrient, { turn, crop }));
}

function isMoving({ format, pages = 1, width, height }: Metadata): boolean {
  if (format !== 'webp' || pages === 1) return false;
  return pages * width * height <= MOST_MOVING;
}

/** Of what is shown in part all is drawn: then that part is as wide as it is wanted. */
function densityFor(metadata: Metadata, { width, turn, crop }: Shown): number {
  const own = turn === 90 || turn === 270 ? metadata.height : metadata.width;
  const whole = width * (WHOLE / (crop?.width ?? WHOLE));
  const largest = Math.sqrt(MOST_DRAWN / (metadata.width * metadata.height));
  const wanted = DRAWN.own * (crop ? Math.min(whole / own, largest) : whole / own);
  return Math.min(DRAWN.most, Math.max(DRAWN.least, wanted));
}

/** A drawing that is known by its path shows files that lie beside it; one of bytes alone shows nothing but itself. */
async function readDrawing(source: string | Buffer): Promise<Buffer> {
  const size = typeof source === 'string' ? (await stat(source)).size : source.length;
  if (size > LARGEST_DRAWING) throw new RangeError('The drawing is too large.');
  return typeof source === 'string' ? readFile(source) : source;
}
