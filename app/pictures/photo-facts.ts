import { readAsUtf8 } from './photo-text';
import { textsOf, type PhotoTags } from './photo-tags';

/** The blocks in which photos keep what they say. */
export const PHOTO_BLOCKS = ['iptc', 'xmp', 'exif', 'png'] as const;
export type PhotoBlock = (typeof PHOTO_BLOCKS)[number];

/** One thing that a photo says, as it stands in one of its blocks. */
export interface PhotoFact {
  readonly block: PhotoBlock;
  /** ExifTool's name of it. */
  readonly tag: string;
  /** What people call it, where it is one of those that they know. */
  readonly known: KnownFact | null;
  /** Cut where it is long; several texts are joined by line breaks. */
  readonly text: string;
}

export interface PhotoFacts {
  readonly facts: readonly PhotoFact[];
  /** Whether it says where it was taken, to the metre. */
  readonly knowsPlace: boolean;
}

/** ExifTool's names of what people know, in the order in which it is shown. */
const KNOWN = {
  caption: ['ImageDescription', 'Caption-Abstract', 'Description'],
  headline: ['Headline'],
  title: ['ObjectName', 'Title'],
  alt: ['AltTextAccessibility'],
  byline: ['Artist', 'By-line', 'Creator', 'Author'],
  credit: ['Credit'],
  source: ['Source'],
  copyright: ['Copyright', 'CopyrightNotice', 'Rights'],
  terms: ['UsageTerms'],
  instructions: ['SpecialInstructions', 'Instructions'],
  shows: ['PersonInImage'],
  keywords: ['Keywords', 'Subject'],
  created: ['DateCreated', 'DateTimeOriginal'],
  time: ['TimeCreated'],
  location: ['Sub-location', 'Location', 'LocationShownSublocation'],
  city: ['City', 'LocationShownCity'],
  state: ['Province-State', 'State', 'LocationShownProvinceState'],
  country: ['Country-PrimaryLocationName', 'Country', 'LocationShownCountryName'],
  maker: ['Make'],
  camera: ['Model'],
  lens: ['LensModel', 'Lens'],
  exposure: ['ExposureTime'],
  aperture: ['FNumber'],
  sensitivity: ['ISO'],
  focal: ['FocalLength'],
  writer: ['Writer-Editor', 'CaptionWriter'],
  software: ['Software', 'CreatorTool'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type KnownFact = keyof typeof KNOWN;

const KNOWN_FACTS = Object.keys(KNOWN) as KnownFact[];

/** More is not looked through by anybody. */
const MOST = 400;
/** In characters. */
const LONGEST = 1000;

/** What ExifTool can't put into words, and what only it needs. */
const UNSAYABLE = /^\(Binary data \d+ bytes|^$/;
const OWN = /^(IPTC:(CodedCharacterSet|ApplicationRecordVersion|EnvelopeRecordVersion)|XMP-x:)/;

/** All that a photo says, block by block, what people know of each first; tags by ExifTool's group (family 1) and name. */
export function photoFacts(tags: PhotoTags): PhotoFacts {
  const isUtf8 = textsOf(tags, 'IPTC:CodedCharacterSet').length > 0;
  const facts = Object.keys(tags)
    .filter((key) => !OWN.test(key))
    .flatMap((key) => factOf(tags, key, isUtf8))
    .toSorted((one, other) => rankOf(one) - rankOf(other));
  const knowsPlace = Object.keys(tags).some((key) => /GPSLatitude$/.test(key));
  return { facts: facts.slice(0, MOST), knowsPlace };
}

function factOf(tags: PhotoTags, key: string, isUtf8: boolean): readonly PhotoFact[] {
  const [group = '', tag = ''] = key.split(':');
  const block = blockOf(group);
  if (block === null) return [];
  const texts = textsOf(tags, key).map((text) =>
    block === 'iptc' && !isUtf8 ? readAsUtf8(text) : text,
  );
  const text = cut(texts.join('\n').toWellFormed().trim());
  return UNSAYABLE.test(text) ? [] : [{ block, tag, known: knownAs(tag), text }];
}

function blockOf(group: string): PhotoBlock | null {
  if (group === 'IPTC') return 'iptc';
  if (group.startsWith('XMP-')) return 'xmp';
  if (/^(IFD\d|ExifIFD|GPS|InteropIFD)$/.test(group)) return 'exif';
  return group === 'PNG' ? 'png' : null;
}

/** A text that is there in several languages has them behind its name: `Description-id`. */
function knownAs(tag: string): KnownFact | null {
  const isNamed = (name: string) =>
    tag === name ||
    (tag.startsWith(`${name}-`) && /^-[a-z]{2,3}(-[A-Za-z\d]+)*$/.test(tag.slice(name.length)));
  return KNOWN_FACTS.find((known) => KNOWN[known].some(isNamed)) ?? null;
}

function rankOf({ block, known }: PhotoFact): number {
  const place = known === null ? KNOWN_FACTS.length : KNOWN_FACTS.indexOf(known);
  return PHOTO_BLOCKS.indexOf(block) * (KNOWN_FACTS.length + 1) + place;
}

function cut(text: string): string {
  return text.length > LONGEST
    ? `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`
    : text;
}
