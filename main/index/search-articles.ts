import { STATUSES } from '../../app/article';
import type { Request } from '../../app/ipc/contract';
import type { ArticlePage, FoundArticle } from '../../app/ipc/records';
import { readQuery, type Query } from '../../app/search/query';
import { makeSnippet } from '../../app/search/snippet';
import type { Connection, Value } from './database';
import { WEIGHTS } from './schema';

type Wanted = Request<'library.query'>;

/** A row of `articles`; SQLite has no booleans. */
type Row = Omit<FoundArticle, 'archived' | 'damaged' | 'snippet'> & {
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

/** Articles that are to be found: from where, on what conditions, and the values in those. */
interface Search {
  readonly from: string;
  readonly where: string;
  readonly values: readonly Value[];
}

const COLUMNS =
  'article, headline, slug, status, language, words, picture, changed, damaged, archived';

/** As a story goes through the newsroom; those of other programs come last. */
const STATUS_RANK = `case status ${STATUSES.map((status, rank) => `when '${status}' then ${rank}`).join(' ')} else ${STATUSES.length} end`;

const ORDERS: Readonly<Record<Exclude<Wanted['sort'], 'match'>, string>> = {
  changed: 'changed desc, article',
  headline: "headline_key = '', headline_key, changed desc, article",
  slug: "slug_key = '', slug_key, changed desc, article",
  status: `${STATUS_RANK}, status, changed desc, article`,
  words: 'words desc, changed desc, article',
};

/**
 * Words that stand in more articles than this say little about which is meant: those that have them in the headline or
 * the tags come first, and of all the newest. To rank each takes longer than to find them.
 */
const MOST_RANKED = 1000;

/** The articles that are wanted, and how many there are. */
export function searchArticles(
  connection: Connection,
  wanted: Wanted,
): Omit<ArticlePage, 'indexing'> {
  const query = readQuery(wanted.text);
  const search = query.length > 0 ? wordSearch(wanted, query) : plainSearch(wanted);
  const total = count(connection, search);
  const ids = find(connection, wanted, query, search, total);
  return { articles: ids.map((id) => foundArticle(connection, id, query)), total };
}

function find(
  connection: Connection,
  { sort, limit, offset, filter }: Wanted,
  query: Query,
  search: Search,
  total: number,
): readonly number[] {
  const page = (order: string) => select(connection, search, order, limit, offset);
  if (query.length === 0) return page(ORDERS[sort === 'match' ? 'changed' : sort]);
  if (sort !== 'match') return page(ORDERS[sort]);
  if (total <= MOST_RANKED) return page(`bm25(terms, ${WEIGHTS}), terms.rowid desc`);
  return findCommon(connection, { limit, offset, filter }, query, search);
}

/** A page of very many: first those with the words in the headline or the tags, then the others, the newest first. */
function findCommon(
  connection: Connection,
  { limit, offset, filter }: Pick<Wanted, 'limit' | 'offset' | 'filter'>,
  query: Query,
  search: Search,
): readonly number[] {
  const inHeadlines = `{headline labels} : (${matchOf(query)})`;
  const newest = 'terms.rowid desc';
  const first = termsSearch(filter, inHeadlines);
  const found = select(connection, first, newest, limit, offset);
  if (found.length === limit) return found;
  const before = offset === 0 ? found.length : count(connection, first);
  const others: Search = {
    from: search.from,
    where: `${search.where} and terms.rowid not in (select rowid from terms where terms match ?)`,
    values: [...search.values, inHeadlines],
  };
  const rest = limit - found.length;
  return [...found, ...select(connection, others, newest, rest, Math.max(0, offset - before))];
}

function count(connection: Connection, { from, where, values }: Search): number {
  const sql = `select count(*) as total from ${from} where ${where}`;
  return connection.get<{ total: number }>(sql, ...values)!.total;
}

function select(
  connection: Connection,
  { from, where, values }: Search,
  order: string,
  limit: number,
  offset: number,
): readonly number[] {
  const id = from.startsWith('terms') ? 'terms.rowid' : 'id';
  const sql = `select ${id} as id from ${from} where ${where} order by ${order} limit ? offset ?`;
  return connection.all<{ id: number }>(sql, ...values, limit, offset).map((row) => row.id);
}

function plainSearch({ filter }: Wanted): Search {
  const { conditions, values } = filterConditions(filter);
  conditions.unshift('archived = ?');
  return {
    from: 'articles',
    where: conditions.join(' and '),
    values: [Number(filter.archived), ...values],
  };
}

function wordSearch({ filter, sort }: Wanted, query: Query): Search {
  return termsSearch(filter, matchOf(query), sort !== 'match');
}

/** `terms` alone where nothing is to be known of the articles but their ids: to look each up takes as long again. */
function termsSearch(filter: Wanted['filter'], match: string, isSorted = false): Search {
  const { conditions, values } = filterConditions(filter);
  conditions.unshift('terms match ?', filter.archived ? 'terms.rowid < 0' : 'terms.rowid > 0');
  const needsArticles = isSorted || values.length > 0;
  return {
    // "Cross": from the words to the articles, not the other way about.
    from: needsArticles ? 'terms cross join articles on articles.id = terms.rowid' : 'terms',
    where: conditions.join(' and '),
    values: [match, ...values],
  };
}

function filterConditions({ status, language, tag, person }: Wanted['filter']): {
  readonly conditions: string[];
  readonly values: readonly string[];
} {
  const labelled = (kind: string) =>
    `articles.id in (select id from labels where kind = '${kind}' and value = ?)`;
  const wanted = [
    ['status = ?', status],
    ['language = ?', language],
    [labelled('tag'), tag],
    [labelled('person'), person],
  ] as const;
  const given = wanted.filter(
    (pair): pair is (typeof wanted)[number] & [string, string] => pair[1] !== null,
  );
  return {
    conditions: given.map(([condition]) => condition),
    values: given.map(([, value]) => value),
  };
}

/** In FTS5's own notation. Tokens are letters and digits only: nothing in them means anything to it. */
function matchOf(query: Query): string {
  return query
    .map(({ tokens, isPrefix }) => `"${tokens.join(' ')}"${isPrefix ? ' *' : ''}`)
    .join(' AND ');
}

function foundArticle(connection: Connection, id: number, query: Query): FoundArticle {
  const row = connection.get<Row>(`select ${COLUMNS} from articles where id = ?`, id)!;
  const snippet = query.length > 0 ? snippetOf(connection, id, row.headline, query) : null;
  return { ...row, archived: row.archived !== 0, damaged: row.damaged !== 0, snippet };
}

/** What stands in the headline is seen in the list as it is. */
function snippetOf(
  connection: Connection,
  id: number,
  headline: string,
  query: Query,
): FoundArticle['snippet'] {
  const passages = connection.get<Passages>('select * from passages where id = ?', id)!;
  const snippet = makeSnippet(
    [
      ['text', passages.text],
      ['caption', passages.captions],
      ['source', passages.sources],
      ['standfirst', passages.standfirst],
      ['tags', passages.labels],
      ['headline', headline],
    ],
    query,
  );
  return snippet?.place === 'headline' ? null : snippet;
}
