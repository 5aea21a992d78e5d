import type { Request } from '../../app/ipc/contract';
import type { ArticlePage, FoundArticle } from '../../app/ipc/records';
import { readQuery, type Query } from '../../app/search/query';
import { makeSnippet } from '../../app/search/snippet';
import type { Connection } from './database';
import { WEIGHTS } from './schema';

type Wanted = Request<'library.query'>;

/** A row of `articles`; SQLite has no booleans. */
type Row = Omit<FoundArticle, 'archived' | 'damaged' | 'snippet'> & {
  readonly id: number;
  readonly archived: number;
  readonly damaged: number;
};

interface Passages {
  readonly standfirst: string;
  readonly text: string;
  readonly captions: string;
  readonly sources: string;
  readonly labels: string;
}

const COLUMNS =
  'a.id, article, a.headline, slug, status, language, words, picture, changed, damaged, archived';

const ORDERS: Readonly<Record<Wanted['sort'], string>> = {
  match: `bm25(terms, ${WEIGHTS}), changed desc, article`,
  changed: 'changed desc, article',
  headline: 'headline_key, changed desc, article',
  slug: "slug_key = '', slug_key, changed desc, article",
  status: 'status, changed desc, article',
  words: 'words desc, changed desc, article',
};

/** The articles that are wanted, and how many there are. */
export function searchArticles(
  database: Connection,
  wanted: Wanted,
): Omit<ArticlePage, 'indexing'> {
  const query = readQuery(wanted.text);
  const { from, where, values } = condition(wanted.filter, query);
  // The order by rank needs words: `terms` is not there without.
  const sort = wanted.sort === 'match' && query.length === 0 ? 'changed' : wanted.sort;
  const rows = database
    .prepare(
      `select ${COLUMNS} from ${from} where ${where} order by ${ORDERS[sort]} limit ? offset ?`,
    )
    .all(...values, wanted.limit, wanted.offset) as Row[];
  const { total } = database
    .prepare(`select count(*) as total from ${from} where ${where}`)
    .get(...values) as { total: number };
  const passages = database.prepare('select * from passages where id = ?');
  const articles = rows.map((row) => {
    const snippet = query.length > 0 ? snippetOf(passages.get(row.id) as Passages, query) : null;
    return foundArticle(row, snippet);
  });
  return { articles, total };
}

function condition(filter: Wanted['filter'], query: Query) {
  const conditions = ['archived = ?'];
  const values: (string | number)[] = [Number(filter.archived)];
  const add = (condition: string, value: string | null) => {
    if (value === null) return;
    conditions.push(condition);
    values.push(value);
  };
  const labelled = (kind: string) =>
    `a.id in (select id from labels where kind = '${kind}' and value = ?)`;
  add('status = ?', filter.status);
  add('language = ?', filter.language);
  add(labelled('tag'), filter.tag);
  add(labelled('person'), filter.person);
  if (query.length > 0) add('terms match ?', matchOf(query));
  return {
    // From the words to the articles, not the other way about.
    from: query.length > 0 ? 'terms cross join articles a on a.id = terms.rowid' : 'articles a',
    where: conditions.join(' and '),
    values,
  };
}

/** In FTS5's own notation. Tokens are letters and digits only: nothing in them means anything to it. */
function matchOf(query: Query): string {
  return query
    .map(({ tokens, isPrefix }) => `"${tokens.join(' ')}"${isPrefix ? ' *' : ''}`)
    .join(' AND ');
}

function snippetOf(passages: Passages, query: Query): FoundArticle['snippet'] {
  return makeSnippet(
    [
      ['text', passages.text],
      ['caption', passages.captions],
      ['source', passages.sources],
      ['standfirst', passages.standfirst],
      ['tags', passages.labels],
    ],
    query,
  );
}

function foundArticle({ id: _id, ...row }: Row, snippet: FoundArticle['snippet']): FoundArticle {
  return { ...row, archived: row.archived !== 0, damaged: row.damaged !== 0, snippet };
}
