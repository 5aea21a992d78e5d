import type {
  KnownSource,
  KnownSources,
  RoleHeld,
  ToldQuote,
  ToldQuotes,
} from '../../app/ipc/sources';
import type { Request } from '../../app/ipc/contract';
import type { NamedAs } from '../../app/sources/named-as';
import { tokensOf } from '../../app/text/tokens';
import type { Connection } from './database';

/** Who was not named for so many milliseconds counts half as much as who is named now. */
const MONTH = 30 * 24 * 60 * 60 * 1000;

/** Words of a quote that are shown in a list, in characters. */
const LONGEST = 4000;

/** More than anybody was. */
const MOST_ROLES = 50;

const ORDERS = {
  best: `articles / (1 + ((select max(last) from people) - last) / ${MONTH}.0) desc, name_key, name, people.id`,
  name: 'name_key, name, people.id',
} as const;

/** Those whose name has words that begin as these do; the kind, role and organisation they were last named with. */
export function findSources(
  connection: Connection,
  { text, sort, offset, limit }: Request<'sources.find'>,
): KnownSources {
  const match = matchOf(text);
  const where =
    match === '' ? '' : 'where people.id in (select rowid from names where names match ?)';
  const values = match === '' ? [] : [match];
  const rows = connection.all<Id>(
    `select id from people ${where} order by ${ORDERS[sort]} limit ? offset ?`,
    ...[...values, limit, offset],
  );
  const { total } = connection.get<{ total: number }>(
    `select count(*) as total from people ${where}`,
    ...values,
  )!;
  return { sources: rows.map(({ id }) => knownSource(connection, id)), total };
}

/** Every quote of these people, and every one that came through them; those of the newest articles first. */
export function toldQuotes(
  connection: Connection,
  { who, offset, limit }: Request<'sources.quotes'>,
): ToldQuotes {
  const people = JSON.stringify(peopleOf(connection, who));
  const [first] = peopleOf(connection, who.slice(0, 1));
  const known = first === undefined ? null : knownSource(connection, first);
  const theirs = `(person in (select value from json_each(?1)) or via in (select value from json_each(?1)))`;
  const rows = connection.all<Omit<ToldQuote, 'archived'> & { readonly archived: number }>(
    `select articles.article, archived, headline, slug, articles.changed, quote, kind, cue, terms, quotes.status,
       case when length(quotes.words) > ${LONGEST} then substr(quotes.words, 1, ${LONGEST}) || '…' else quotes.words end as words,
       (select name from people where id = person) as source, (select name from people where id = via) as via,
       role, how, date
     from quotes join articles on articles.id = quotes.article where ${theirs}
     order by articles.changed desc, articles.article, place limit ?2 offset ?3`,
    ...[people, limit, offset],
  );
  const { total } = connection.get<{ total: number }>(
    `select count(*) as total from quotes where ${theirs}`,
    people,
  )!;
  const quotes = rows.map((row) => ({ ...row, archived: row.archived !== 0 }));
  return { known, quotes, total, roles: rolesOf(connection, people) };
}

/** Articles that name any of these people, the one changed last at the end, and those that nobody can tell it of. */
export interface NamingArticles {
  readonly articles: readonly { readonly article: string; readonly headline: string }[];
  readonly damaged: readonly { readonly article: string; readonly headline: string }[];
  /** All who go by the new name already. */
  readonly known: readonly NamedAs[];
}

export function namingArticles(
  connection: Connection,
  who: readonly NamedAs[],
  newName: string,
): NamingArticles {
  return {
    articles: connection.all(
      `select article, headline from articles
       where id in (select article from sources where person in (select value from json_each(?)))
       order by changed, article`,
      JSON.stringify(peopleOf(connection, who)),
    ),
    damaged: connection.all('select article, headline from articles where damaged = 1'),
    known: connection.all('select name, protected from people where name = ?', newName),
  };
}

interface Id {
  readonly id: number;
}

function peopleOf(connection: Connection, who: readonly NamedAs[]): readonly number[] {
  return who.flatMap(({ name, protected: key }) =>
    connection
      .all<Id>('select id from people where name = ? and protected = ?', name, key)
      .map(({ id }) => id),
  );
}

function knownSource(connection: Connection, person: number): KnownSource {
  const counts = connection.get<Omit<KnownSource, 'kind' | 'role' | 'organisation'>>(
    'select name, protected, articles, quotes, last from people where id = ?',
    person,
  )!;
  // A record that says what they are counts before a later one that does not.
  const record = connection.get<Pick<KnownSource, 'kind' | 'role' | 'organisation'>>(
    `select kind, role, organisation from sources where person = ?
     order by role || organisation = '', changed desc limit 1`,
    person,
  )!;
  return { ...counts, ...record };
}

function rolesOf(connection: Connection, people: string): readonly RoleHeld[] {
  return connection.all(
    `select role, organisation, min(time) as "from", max(time) as "to" from (
       select role, organisation, said as time, person from quotes
       union all
       select role, organisation, changed, person from sources where quotes = 0
     ) where person in (select value from json_each(?)) and role || organisation <> ''
     group by 1, 2 order by 4 desc, 1 limit ${MOST_ROLES}`,
    people,
  );
}

/** In FTS5's own notation: every word is the beginning of one in the name. */
function matchOf(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => tokensOf(word).map((token) => token.text))
    .filter((tokens) => tokens.length > 0)
    .map((tokens) => `"${tokens.join(' ')}" *`)
    .join(' AND ');
}
