import type { Fields } from '../article';
import type { Losses } from './losses';

/** The fields that a format may have no place for, by the names that the user knows them by. */
const IS_GIVEN = {
  slug: ({ slug }: Fields) => slug !== '',
  bylines: ({ bylines }: Fields) => bylines.length > 0,
  dateline: ({ dateline }: Fields) => dateline.place !== '' || dateline.date !== '',
  language: ({ language }: Fields) => language !== '',
  tags: ({ tags }: Fields) => tags.length > 0,
  section: ({ section }: Fields) => section !== '',
  profile: ({ profile }: Fields) => profile !== '',
  embargo: ({ embargo }: Fields) => embargo !== '',
  seo: ({ seo }: Fields) => seo.title !== '' || seo.description !== '',
  canonical: ({ canonical }: Fields) => canonical !== '',
} as const;

export type FieldName = keyof typeof IS_GIVEN;

/**
 * Tells which of these fields are given and have no place. The status is not among them: it is how far the newsroom has
 * come, and nothing of the story.
 */
export function tellFields(fields: Fields, names: readonly FieldName[], losses: Losses): void {
  for (const name of names) if (IS_GIVEN[name](fields)) losses.add('field', 'left-out', name);
}
