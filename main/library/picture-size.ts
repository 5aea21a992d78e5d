import { imageSize } from 'image-size';
import { pictureHead } from './picture-head';
import { PICTURE_TYPES, type PictureType } from './picture-types';
import { svgRoot } from './svg-root';

export interface PictureSize {
  readonly type: PictureType;
  /** As it is seen: the camera's orientation is applied. */
  readonly width: number;
  readonly height: number;
}

/** EXIF orientations from here on lie on their side. */
const FIRST_TURNED = 5;

/** A drawing that does not say how large it is (CSS 2.1, 10.3.2). */
const UNSAID = { width: 300, height: 150 };

/** What image-size tells apart and we don't. */
const SAME_TYPES: Readonly<Record<string, string>> = { heif: 'heic', bigtiff: 'tiff' };

/** Reads kind and size from the bytes; the name says nothing. Null for what is not a picture that Galley takes. */
export function readPictureSize(bytes: Uint8Array): PictureSize | null {
  const head = pictureHead(bytes);
  const root = svgRoot(head);
  if (root !== null) return drawingSize(root);
  const found = measure(head);
  const type = found?.type && PICTURE_TYPES[SAME_TYPES[found.type] ?? found.type];
  if (!found || !type || type.isDrawing) return null;
  const { width, height } = largest(found);
  if (!(width > 0) || !(height > 0)) return null;
  const turned = (found.orientation ?? 1) >= FIRST_TURNED;
  return turned ? { type, width: height, height: width } : { type, width, height };
}

function drawingSize(root: string): PictureSize {
  const { width = 0, height = 0 } = measure(Buffer.from(root)) ?? {};
  const size = width > 0 && height > 0 ? { width, height } : UNSAID;
  return { type: PICTURE_TYPES['svg']!, ...size };
}

type Measured = ReturnType<typeof imageSize>;

function measure(bytes: Uint8Array): Measured | null {
  try {
    // As a Buffer, whose slices share the memory.
    return imageSize(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  } catch (error) {
    // It says "not a picture" and "damaged" with these two.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/** A HEIC holds its tiles and thumbnails beside the picture. */
function largest({ width, height, images = [] }: Measured): { width: number; height: number } {
  return images.reduce(
    (most, one) => (one.width * one.height > most.width * most.height ? one : most),
    { width, height },
  );
}
