import { extname } from 'node:path';
import { PICTURE_TYPES } from '../library/picture-types';
import type { PhotoFiles } from './photo-files';

/**
 * Does something with a picture; with a HEIC, which can't be decoded here, with the JPEG that its camera put into it.
 * Rejects as the work does.
 */
export async function decode<Value>(
  path: string,
  photos: Pick<PhotoFiles, 'enclosed'>,
  work: (source: string | Buffer) => Promise<Value>,
): Promise<Value> {
  try {
    return await work(path);
  } catch (error) {
    // Of another kind it would hide that the picture itself is damaged.
    const enclosed = isHeic(path) ? await photos.enclosed(path) : null;
    if (!enclosed) throw error;
    return work(enclosed);
  }
}

function isHeic(path: string): boolean {
  return PICTURE_TYPES['heic']!.extensions.includes(extname(path).toLowerCase());
}
