import { isCameraWords } from './camera-words';
import { photoMoment } from './photo-moment';
import { textIn, textsOf, type PhotoTags } from './photo-tags';
import { photoText, readAsUtf8 } from './photo-text';
import { reconcile } from './reconcile';

/** What a photo says of itself, in the words of the IPTC Photo Metadata Standard; empty where it does not say. */
export interface Photo {
  readonly caption: string;
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
  readonly headline: string;
  /** Who took it. */
  readonly bylines: readonly string[];
  /** How it is to be credited in print. */
  readonly credit: string;
  /** Who it was had from. */
  readonly source: string;
  readonly copyright: string;
  readonly terms: string;
  /** What the desk is to mind, such as an embargo. */
  readonly instructions: string;
  /** When what it shows was to be seen, see {@link photoMoment}; null where nobody knows. */
  readonly created: string | null;
  readonly location: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
}

/** Where a field stands. Of those that only some programs fill, `others` are asked in their order. */
interface Place {
  readonly exif?: string;
  readonly iptc?: string;
  readonly xmp?: string;
  readonly others?: readonly string[];
  /** How many characters IPTC takes (IPTC-NAA Information Interchange Model 4.2, record 2). */
  readonly room?: number;
  /** Whether Exif has several texts in one. */
  readonly isJoined?: boolean;
  /** What stands there though nobody wrote it. */
  readonly isNoise?: (text: string) => boolean;
}

const PLACES = {
  caption: {
    exif: 'IFD0:ImageDescription',
    iptc: 'IPTC:Caption-Abstract',
    xmp: 'XMP-dc:Description',
    others: ['PNG:Description'],
    room: 2000,
    isNoise: isCameraWords,
  },
  alt: { xmp: 'XMP-iptcCore:AltTextAccessibility' },
  headline: { iptc: 'IPTC:Headline', xmp: 'XMP-photoshop:Headline', room: 256 },
  bylines: {
    exif: 'IFD0:Artist',
    iptc: 'IPTC:By-line',
    xmp: 'XMP-dc:Creator',
    others: ['PNG:Author'],
    room: 32,
    isJoined: true,
  },
  credit: { iptc: 'IPTC:Credit', xmp: 'XMP-photoshop:Credit', room: 32 },
  source: { iptc: 'IPTC:Source', xmp: 'XMP-photoshop:Source', room: 32 },
  copyright: {
    exif: 'IFD0:Copyright',
    iptc: 'IPTC:CopyrightNotice',
    xmp: 'XMP-dc:Rights',
    others: ['PNG:Copyright'],
    room: 128,
  },
  terms: { xmp: 'XMP-xmpRights:UsageTerms' },
  instructions: {
    iptc: 'IPTC:SpecialInstructions',
    xmp: 'XMP-photoshop:Instructions',
    room: 256,
  },
  location: {
    iptc: 'IPTC:Sub-location',
    xmp: 'XMP-iptcCore:Location',
    others: ['XMP-iptcExt:LocationShownSublocation'],
    room: 32,
  },
  city: {
    iptc: 'IPTC:City',
    xmp: 'XMP-photoshop:City',
    others: ['XMP-iptcExt:LocationShownCity'],
    room: 32,
  },
  state: {
    iptc: 'IPTC:Province-State',
    xmp: 'XMP-photoshop:State',
    others: ['XMP-iptcExt:LocationShownProvinceState'],
    room: 32,
  },
  country: {
    iptc: 'IPTC:Country-PrimaryLocationName',
    xmp: 'XMP-photoshop:Country',
    others: ['XMP-iptcExt:LocationShownCountryName'],
    room: 64,
  },
} as const satisfies Readonly<Record<string, Place>>;

/** Reads what ExifTool found; texts that the photo has in several languages in that of the article (BCP 47), if it can. */
export function readPhoto(tags: PhotoTags, language: string): Photo {
  const all = (place: Place) => textsAt(tags, place, language);
  const first = (place: Place) => all(place)[0] ?? '';
  return {
    caption: first(PLACES.caption),
    alt: first(PLACES.alt),
    headline: first(PLACES.headline),
    bylines: all(PLACES.bylines),
    credit: first(PLACES.credit),
    source: first(PLACES.source),
    copyright: first(PLACES.copyright),
    terms: first(PLACES.terms),
    instructions: first(PLACES.instructions),
    created: createdAt(tags),
    location: first(PLACES.location),
    city: first(PLACES.city),
    state: first(PLACES.state),
    country: first(PLACES.country),
  };
}

function textsAt(tags: PhotoTags, place: Place, language: string): readonly string[] {
  const { exif, iptc, xmp, others = [], room, isJoined = false, isNoise = () => false } = place;
  const clean = (texts: readonly string[]) =>
    texts.map(photoText).filter((text) => text !== '' && !isNoise(text));
  const inExif = exif === undefined ? [] : textsOf(tags, exif);
  const found = reconcile(tags, {
    exif: clean(isJoined ? inExif.flatMap(partJoined) : inExif),
    iptc: clean(iptc === undefined ? [] : iptcTexts(tags, iptc)),
    xmp: clean(xmp === undefined ? [] : textIn(tags, xmp, language)),
    room,
  });
  const asked = [found, ...others.map((name) => clean(textIn(tags, name, language)))];
  return asked.find((texts) => texts.length > 0) ?? [];
}

/** Exif has one text; several people are parted in it, `Ann Lee; "Lim; Ben"`, says the Metadata Working Group. */
function partJoined(text: string): readonly string[] {
  return [...text.matchAll(/(?:^|;)\s*(?:"((?:[^"]|"")*)"\s*(?=;|$)|([^;]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

/** What IPTC does not say the encoding of is UTF-8 where it can be. */
function iptcTexts(tags: PhotoTags, name: string): readonly string[] {
  const texts = textsOf(tags, name);
  return textsOf(tags, 'IPTC:CodedCharacterSet').length > 0 ? texts : texts.map(readAsUtf8);
}

/**
 * The Date Created that an agency wrote. Here the camera comes last, against the Metadata Working Group: its clock is
 * set by nobody, and whoever puts the date right does so in these fields. IPTC has day and time apart.
 */
function createdAt(tags: PhotoTags): string | null {
  const joined = (day: string, rest: string, between = '') =>
    textsOf(tags, day).map((text) => [text, ...textsOf(tags, rest).slice(0, 1)].join(between));
  const moments = (texts: readonly string[]) =>
    texts.map(photoMoment).filter((moment) => moment !== null);
  const [written] = reconcile(tags, {
    iptc: moments(joined('IPTC:DateCreated', 'IPTC:TimeCreated', ' ')),
    xmp: moments(textsOf(tags, 'XMP-photoshop:DateCreated')),
  });
  const [taken] = moments(joined('ExifIFD:DateTimeOriginal', 'ExifIFD:OffsetTimeOriginal'));
  return written ?? taken ?? null;
}
