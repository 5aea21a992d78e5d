import { ImageRun } from 'docx';
import type { PixelSize } from '../../pictures/shown-part';
import { xmlCharacters } from '../xml-characters';

/** A picture in one of the forms that every Word knows. */
export interface DocxPicture extends PixelSize {
  readonly bytes: Uint8Array;
  readonly type: 'jpg' | 'png' | 'gif';
}

/** The text of an A4 page between margins of an inch, at 96 pixels to the inch; its caption stands on the page too. */
const WIDEST = 600;
const HIGHEST = 720;

/** The picture in a line, as large as it is in itself, or as the page allows. */
export function pictureRun({ bytes, type, ...size }: DocxPicture, alt: string): ImageRun {
  const scale = Math.min(1, WIDEST / size.width, HIGHEST / size.height);
  const description = xmlCharacters(alt);
  return new ImageRun({
    type,
    data: bytes,
    transformation: {
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
    },
    altText: { name: 'Picture', description },
  });
}
