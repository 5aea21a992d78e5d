import type { Facet, LibraryFacets } from '../../app/ipc/records';
import type { Connection } from './database';

/** More of a kind than anybody looks through. */
const MOST = 2000;

/** What the articles that are not archived can be filtered by. */
export function readFacets(database: Connection): LibraryFacets {
  const column = (name: 'status' | 'language') =>
    database
      .prepare(
        `select ${name} as value, count(*) as count from articles where archived = 0 and ${name} <> ''
         group by 1 order by 2 desc, 1 limit ${MOST}`,
      )
      .all() as Facet[];
  const label = (kind: 'tag' | 'person') =>
    database
      .prepare(
        `select value, count(*) as count from labels join articles using (id) where kind = ? and archived = 0
         group by 1 order by 2 desc, 1 limit ${MOST}`,
      )
      .all(kind) as Facet[];
  return {
    statuses: column('status'),
    tags: label('tag'),
    languages: column('language'),
    persons: label('person'),
  };
}
