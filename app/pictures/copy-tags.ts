import { plainText } from '../article';
import type { FigureWords } from './fill-figure';

/** What is said of a picture where it is used; empty where nothing is. */
export interface CopyWords {
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
  readonly source: string;
  readonly terms: string;
}

/** What a figure says of its picture. */
export function wordsOfFigure({ caption, ...words }: FigureWords): CopyWords {
  const { credit, alt, source, terms } = words;
  return { caption: plainText(caption), credit, alt, source, terms };
}

/** What a tag is to hold in a copy; null takes it away. By ExifTool's group and name, with its `*`. */
export type CopyTags = Readonly<Record<string, string | null>>;

/**
 * The tags of a copy that leaves, so that every program reads the same words: each in all the blocks where the Metadata
 * Working Group wants it. What nobody wrote stays as the photo says it. Kinds of files without a block leave it out.
 */
export function tagsOfWords({ caption, credit, alt, source, terms }: CopyWords): CopyTags {
  const words: CopyTags = {
    'IFD0:ImageDescription': caption,
    'IPTC:Caption-Abstract': caption,
    'XMP-dc:Description': caption,
    'IPTC:Credit': credit,
    'XMP-photoshop:Credit': credit,
    'XMP-iptcCore:AltTextAccessibility': alt,
    'IPTC:Source': source,
    'XMP-photoshop:Source': source,
    'XMP-xmpRights:UsageTerms': terms,
  };
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text !== ''));
}

/**
 * Takes away where the photo was taken to the metre, by whose camera and by which one, on whose computer it was, and what
 * else came with it (a film, a sound, another picture): that is nobody's business.
 */
export const WITHOUT_TRACES: CopyTags = {
  'GPS:all': null,
  'XMP:*GPS*': null,
  'EXIF:*SerialNumber*': null,
  'XMP:*SerialNumber*': null,
  'EXIF:*Owner*': null,
  'XMP-aux:OwnerName': null,
  'XMP-exifEX:OwnerName': null,
  'EXIF:HostComputer': null,
  'EXIF:ImageUniqueID': null,
  'XMP-xmpMM:*FilePath*': null,
  // Each maker's own, and no single piece of it can be taken away.
  'MakerNotes:all': null,
  // Where some makers keep theirs in a JPEG: what Exif and XMP have there too stays.
  'APP1:all': null,
  'APP5:all': null,
  'APP6:all': null,
  'APP12:all': null,
  // Telephones put what they took with it into its words, too.
  'MPF:all': null,
  'XMP-GImage:all': null,
  'XMP-GAudio:all': null,
  'XMP-GDepth:all': null,
};

/** Takes away what stands behind the picture: telephones put a film there. */
export const WITHOUT_TRAILER: CopyTags = { 'Trailer:all': null };

/** Takes the small pictures of a picture away: they may show what it does not show any more. */
export const WITHOUT_THUMBNAILS: CopyTags = {
  'IFD1:all': null,
  'Photoshop:PhotoshopThumbnail': null,
  'XMP-xmp:Thumbnail*': null,
};
