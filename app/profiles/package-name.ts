import type { Fields } from '../article';
import { isDay } from '../export/language';
import { cleanStem } from '../text/file-name';

/** What a package's name may be made of; in the pattern each stands in braces. */
export const PACKAGE_PARTS = [
  'slug',
  'date',
  'headline',
  'section',
  'language',
  'byline',
  'status',
] as const;
export type PackagePart = (typeof PACKAGE_PARTS)[number];

/**
 * The name of the folder that a story is filed in: the pattern with the story's own words in it, such as
 * `{date}-{slug}`, as a name that every system takes. The day is the dateline's, or else `today` (`YYYY-MM-DD`), and a
 * story without a slug has its headline there. Braces around anything else mean nothing.
 */
export function packageName(fields: Fields, pattern: string, today: string): string {
  const parts = partsOf(fields, today);
  const name = pattern.replace(/\{([a-z]+)\}/g, (braces, part: string) =>
    Object.hasOwn(parts, part) ? parts[part as PackagePart] : braces,
  );
  return cleanStem(name, 'story');
}

function partsOf(fields: Fields, today: string): Readonly<Record<PackagePart, string>> {
  const { slug, headline, section, language, bylines, status, dateline } = fields;
  return {
    slug: slug.trim() === '' ? headline : slug,
    date: isDay(dateline.date) ? dateline.date : today,
    headline,
    section,
    language,
    byline: bylines.join('-'),
    status,
  };
}
