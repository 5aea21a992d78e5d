import { foldName, splitExtension } from '../text/file-name';
import { unescaped } from '../text/unescaped';

/**
 * How a file's name is akin to the one that is looked for: the very same; the same but for case, accents' encoding and
 * the signs between its words, which programs and disks change; or with another ending, as another kind of file.
 */
export const KINSHIPS = ['same', 'alike', 'other-kind'] as const;
export type Kinship = (typeof KINSHIPS)[number];

/** The name of a picture's file, by its path as it stands in a story: other editors write the blanks as `%20`. */
export function fileNameOf(picture: string): string {
  return unescaped(picture.split('/').at(-1)!);
}

/** How the name of a file is akin to `wanted`, both without folders; null when it is not. */
export function nameKinship(wanted: string, found: string): Kinship | null {
  return kinshipWith(wanted)(found);
}

/** The same for one name that many files are held against. */
export function kinshipWith(wanted: string): (found: string) => Kinship | null {
  const own = partsOf(wanted);
  return (found) => {
    if (found === wanted) return 'same';
    const other = partsOf(found);
    if (own.stem !== other.stem) return null;
    return own.extension === other.extension ? 'alike' : 'other-kind';
  };
}

/** The nearest of kin first, those that are equally near in their order. */
export function byKinship<Found extends { readonly kinship: Kinship }>(
  found: readonly Found[],
): readonly Found[] {
  const rank = ({ kinship }: Found) => KINSHIPS.indexOf(kinship);
  return found.toSorted((one, other) => rank(one) - rank(other));
}

/** Both folded. Words alone count, unless there are none. */
function partsOf(name: string): { readonly stem: string; readonly extension: string } {
  const { stem, extension } = splitExtension(foldName(name));
  const words = stem.match(/[\p{L}\p{M}\p{N}]+/gu)?.join('-');
  return { stem: words ?? stem, extension: SPELLINGS[extension] ?? extension };
}

/** Endings of one kind of file. */
const SPELLINGS: Readonly<Record<string, string>> = {
  '.jpeg': '.jpg',
  '.jpe': '.jpg',
  '.jfif': '.jpg',
  '.tiff': '.tif',
  '.heif': '.heic',
};
