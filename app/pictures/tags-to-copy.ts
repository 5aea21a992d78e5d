import type { CopyTags } from './copy-tags';

/**
 * What a picture that was made of another one says with it, as arguments of ExifTool after `-tagsFromFile`. What is said
 * of pixels (sizes, colours, how the camera was held, small copies, places in the picture, how to develop it) is true of
 * the other one only.
 */
const COPIED = [
  // What is in PNG's own words is nowhere else there; the rest goes over it.
  '-XMP-dc:Description<PNG:Description',
  '-XMP-dc:Creator<PNG:Author',
  '-XMP-dc:Rights<PNG:Copyright',
  // To the place where each is: one word can stand in several.
  '-all:all<IPTC:all',
  '-all:all<XMP:all',
  '-all:all<EXIF:all',
];

const OF_ITS_PIXELS = [
  'IFD1:all',
  'InteropIFD:all',
  'EXIF:Orientation',
  'EXIF:XResolution',
  'EXIF:YResolution',
  'EXIF:ResolutionUnit',
  'EXIF:YCbCrPositioning',
  'ExifIFD:ColorSpace',
  'ExifIFD:ExifImageWidth',
  'ExifIFD:ExifImageHeight',
  'ExifIFD:ComponentsConfiguration',
  'ExifIFD:CompressedBitsPerPixel',
  'XMP-tiff:all',
  'XMP-exif:ColorSpace',
  'XMP-exif:ExifImageWidth',
  'XMP-exif:ExifImageHeight',
  'XMP-photoshop:ICCProfile',
  'XMP-photoshop:ColorMode',
  'XMP-xmp:Thumbnail*',
  'XMP-xmp:PageInfo*',
  'XMP-crs:all',
  'XMP-hdrgm:all',
  'XMP-GCamera:all',
  'XMP-GContainer:all',
  'XMP-GImage:all',
  'XMP-GAudio:all',
  'XMP-GDepth:all',
  'XMP-GPano:all',
  'XMP-mwg-rs:all',
  'XMP-MP:all',
  'XMP-iptcExt:ImageRegion*',
];

/** The pixels of what Galley makes are in sRGB, which no profile has to say. */
export const IN_SRGB: CopyTags = { 'ExifIFD:ColorSpace': 'sRGB' };

/** The arguments to copy all that is true of both, but for what is written or taken away: that counts. */
export function argumentsToCopy(written: CopyTags): readonly string[] {
  // A text that is written anew is said in no other language any more.
  const left = Object.entries(written).map(([tag, text]) => (text === null ? tag : `${tag}*`));
  return [...COPIED, ...[...OF_ITS_PIXELS, ...left].map((tag) => `--${tag}`)];
}
