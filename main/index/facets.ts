import type { Facet, LibraryFacets } from '../../app/ipc/records';
import type { Connection } from './database';

/** More of a kind than anybody looks through. */
const MOST = 2000;

/** What the articles that are not archived can be filtered by. */
export function readFacets(connection: Connection): LibraryFacets {
  const column = (name: 'status' | 'language') =>
    connection.all<Facet>(
      `select ${name} as value, count(*) as count from articles where id > 0 and ${name} <> ''
       group by 1 order by 2 desc, 1 limit ${MOST}`,
    );
  const label = (kind: 'tag' | 'person') =>
    connection.all<Facet>(
      `select value, count(*) as count from labels where kind = ? and id > 0
       group by 1 order by 2 desc, 1 limit ${MOST}`,
      kind,
    );
  return {
    statuses: column('status'),
    tags: label('tag'),
    languages: column('language'),
    persons: label('person'),
  };
}
