import { plainText, type Figure } from '../article';

/** What is to be minded about a picture before the story goes out. */
export const PICTURE_WARNINGS = [
  'no-credit',
  'no-alt',
  'alt-is-caption',
  'twice',
  'small',
] as const;
export type PictureWarning = (typeof PICTURE_WARNINGS)[number];

/**
 * So wide a picture is to be, in pixels, that it stands well across a page: what Google asks of pictures of articles
 * (https://developers.google.com/search/docs/appearance/structured-data/article).
 */
export const WIDE_ENOUGH = 1200;

/**
 * What is to be minded of each of a story's figures, in their order; nothing of those that wait for their picture. `widths`
 * has the pixels of the pictures that are known.
 */
export function warnAbout(
  figures: readonly Figure[],
  widths: ReadonlyMap<string, number>,
): readonly (readonly PictureWarning[])[] {
  const uses = new Map<string, number>();
  for (const { picture } of figures) {
    if (picture !== null) uses.set(picture, (uses.get(picture) ?? 0) + 1);
  }
  return figures.map(({ picture, ...figure }) => {
    if (picture === null) return [];
    const holds: Readonly<Record<PictureWarning, boolean>> = {
      'no-credit': isBlank(figure.credit),
      'no-alt': isBlank(figure.alt),
      'alt-is-caption': !isBlank(figure.alt) && same(figure.alt, plainText(figure.caption)),
      twice: uses.get(picture)! > 1,
      small: (widths.get(picture) ?? Infinity) < WIDE_ENOUGH,
    };
    return PICTURE_WARNINGS.filter((warning) => holds[warning]);
  });
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Whether somebody who hears both hears the same twice. */
function same(one: string, other: string): boolean {
  return heard(one) === heard(other);
}

function heard(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}
