import { textsOf, type PhotoTags } from './photo-tags';

/** The same thing as it stands in each of a photo's blocks of metadata; nothing where it does not. */
export interface Versions {
  readonly exif?: readonly string[];
  readonly iptc?: readonly string[];
  readonly xmp?: readonly string[];
  /** How many bytes IPTC has room for: a text of that length may be the beginning of the one in XMP. */
  readonly room?: number | undefined;
}

/**
 * Which of them counts, by the Metadata Working Group's guidelines (2.0, "Reading"): Exif first; then XMP, unless a
 * program that does not know XMP changed IPTC after it. That shows by the digest of IPTC that was kept beside XMP.
 */
export function reconcile(
  tags: PhotoTags,
  { exif = [], iptc = [], xmp = [], room }: Versions,
): readonly string[] {
  if (exif.length > 0) return exif;
  if (iptc.length === 0 || (xmp.length > 0 && !isIptcNewer(tags))) return xmp;
  return iptc.map((text, index) => whole(text, xmp[index], room));
}

function isIptcNewer(tags: PhotoTags): boolean {
  const [kept] = textsOf(tags, 'Photoshop:IPTCDigest');
  const [current] = textsOf(tags, 'File:CurrentIPTCDigest');
  return kept !== undefined && current !== undefined && kept !== current;
}

function whole(text: string, longer: string | undefined, room: number | undefined): string {
  const isCut = text.length === room && longer !== undefined && longer.length > room;
  return isCut && longer.startsWith(text) ? longer : text;
}
