import { imageSize } from 'image-size';
import { PICTURE_TYPES, type PictureType } from './picture-types';

export interface PictureSize {
  readonly type: PictureType;
  /** As it is seen: the camera's orientation is applied. */
  readonly width: number;
  readonly height: number;
}

/** All formats say their size within this; a file that is no picture is not searched to its end. */
const HEAD = 4 * 1024 * 1024;

/** EXIF orientations from here on lie on their side. */
const FIRST_TURNED = 5;

/** Reads kind and size from the bytes; the name says nothing. Null for what is not a picture that Galley takes. */
export function readPictureSize(bytes: Uint8Array): PictureSize | null {
  const found = measure(bytes);
  const type = found?.type === undefined ? undefined : PICTURE_TYPES[found.type];
  if (!found || !type || !(found.width > 0) || !(found.height > 0)) return null;
  const turned = (found.orientation ?? 1) >= FIRST_TURNED;
  return turned
    ? { type, width: found.height, height: found.width }
    : { type, width: found.width, height: found.height };
}

function measure(bytes: Uint8Array): ReturnType<typeof imageSize> | null {
  try {
    // As a Buffer, whose slices share the memory.
    return imageSize(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)));
  } catch (error) {
    // It says "not a picture" and "damaged" with these two.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}
