/**
 * What is asked of a photo, by ExifTool's names of group (family 1) and tag. `*` asks for the same text in each language
 * too, as in `XMP-dc:Description-id`.
 */
export const PHOTO_TAGS = [
  'IFD0:ImageDescription',
  'IFD0:Artist',
  'IFD0:Copyright',
  'ExifIFD:DateTimeOriginal',
  'ExifIFD:OffsetTimeOriginal',
  'IPTC:CodedCharacterSet',
  'IPTC:Caption-Abstract',
  'IPTC:By-line',
  'IPTC:Credit',
  'IPTC:Source',
  'IPTC:Headline',
  'IPTC:DateCreated',
  'IPTC:TimeCreated',
  'IPTC:Sub-location',
  'IPTC:City',
  'IPTC:Province-State',
  'IPTC:Country-PrimaryLocationName',
  'IPTC:CopyrightNotice',
  'IPTC:SpecialInstructions',
  'Photoshop:IPTCDigest',
  'File:CurrentIPTCDigest',
  'XMP-dc:Creator',
  'XMP-dc:Description*',
  'XMP-dc:Rights*',
  'XMP-photoshop:Credit',
  'XMP-photoshop:Source',
  'XMP-photoshop:Headline',
  'XMP-photoshop:DateCreated',
  'XMP-photoshop:City',
  'XMP-photoshop:State',
  'XMP-photoshop:Country',
  'XMP-photoshop:Instructions',
  'XMP-iptcCore:Location',
  'XMP-iptcCore:AltTextAccessibility*',
  'XMP-xmpRights:UsageTerms*',
  'XMP-iptcExt:LocationShownSublocation',
  'XMP-iptcExt:LocationShownCity',
  'XMP-iptcExt:LocationShownProvinceState',
  'XMP-iptcExt:LocationShownCountryName',
  'PNG:Description',
  'PNG:Author',
  'PNG:Copyright',
] as const;

/** What a photo says, by group and tag: texts and lists of texts, and numbers where a text looks like one. */
export type PhotoTags = Readonly<Record<string, unknown>>;

/** The texts of a tag: more than one where it is a list, none where it is missing or blank. */
export function textsOf(tags: PhotoTags, name: string): readonly string[] {
  const value = tags[name];
  return (Array.isArray(value) ? (value as unknown[]) : [value])
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .map((one) => String(one))
    .filter((one) => one.trim() !== '');
}

/** The text of a tag in a language (BCP 47) where the photo has it in that, else as it is for everybody. */
export function textIn(tags: PhotoTags, name: string, language: string): readonly string[] {
  if (language !== '') {
    const translated = Object.keys(tags).find((key) => speaks(key, name, language));
    if (translated !== undefined) return textsOf(tags, translated);
  }
  return textsOf(tags, name);
}

/** Whether a key is that of a name in a language or one of its countries, as `…-en-GB` is for English. */
function speaks(key: string, name: string, language: string): boolean {
  const wanted = `${name}-${language}`.toLowerCase();
  const found = key.toLowerCase();
  return found === wanted || found.startsWith(`${wanted}-`);
}
