import type { Quoted, QuotedWords } from '../../app/search/quoted';
import type { NamedAs } from '../../app/sources/named-as';
import { fold, foldApart } from '../../app/text/fold';
import type { Connection } from './database';

/** An article in the index, and when its file was changed: milliseconds since 1970. */
interface Row {
  readonly id: number;
  readonly changed: number;
}

/** Takes note of who is named in an article and what they say there. Belongs into a transaction, as all of this does. */
export function putSources(connection: Connection, row: Row, { sources, quotes }: Quoted): void {
  const people = new Map(sources.map((source) => [source.id, personOf(connection, source)]));
  const said = countQuotes(quotes, people);
  const counted = new Set<number>();
  for (const { id, kind, role, organisation } of sources) {
    const person = people.get(id)!;
    // One who is named twice counts once.
    const count = counted.has(person) ? 0 : (said.get(person) ?? 0);
    counted.add(person);
    connection.run(
      'insert into sources values (?, ?, ?, ?, ?, ?, ?, ?)',
      ...[row.id, id, person, kind, role, organisation, row.changed, count],
    );
  }
  for (const person of counted) {
    connection.run(
      'update people set articles = articles + 1, quotes = quotes + ?, last = max(last, ?) where id = ?',
      ...[said.get(person) ?? 0, row.changed, person],
    );
  }
  const records = new Map(sources.map((source) => [source.id, source]));
  for (const [place, quote] of quotes.entries()) {
    const source = quote.source === null ? undefined : records.get(quote.source);
    const idOf = (id: string | null) => (id === null ? null : (people.get(id) ?? null));
    const { kind, cue, terms, status, obtained, words } = quote;
    connection.run(
      'insert into quotes values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ...[row.id, place, quote.id, idOf(quote.source), idOf(quote.via), words, kind, cue],
      ...[quote.role || (source?.role ?? ''), source?.organisation ?? '', terms, status],
      ...[obtained.how ?? '', obtained.date, dayOf(obtained.date) ?? row.changed],
    );
  }
}

/** Takes back what {@link putSources} noted; who is named nowhere any more is forgotten. */
export function removeSources(connection: Connection, article: number): void {
  const people = connection.all<{ person: number; quotes: number }>(
    'select person, sum(quotes) as quotes from sources where article = ? group by person',
    article,
  );
  connection.run('delete from sources where article = ?', article);
  connection.run('delete from quotes where article = ?', article);
  for (const { person, quotes } of people) {
    connection.run(
      `update people set articles = articles - 1, quotes = quotes - ?,
       last = coalesce((select max(changed) from sources where person = people.id), 0) where id = ?`,
      ...[quotes, person],
    );
    connection.run(
      'delete from names where rowid in (select id from people where id = ? and articles = 0)',
      person,
    );
    connection.run('delete from people where id = ? and articles = 0', person);
  }
}

function personOf(connection: Connection, { name, protected: key }: NamedAs): number {
  const known = connection.get<{ id: number }>(
    'select id from people where name = ? and protected = ?',
    ...[name, key],
  );
  if (known) return known.id;
  connection.run(
    'insert into people(name, protected, name_key) values (?, ?, ?)',
    ...[name, key, fold(name)],
  );
  const { id } = connection.get<{ id: number }>('select last_insert_rowid() as id')!;
  connection.run('insert into names(rowid, name) values (?, ?)', id, foldApart(name));
  return id;
}

/** How many quotes each person has: those they said, and those that came through them. */
function countQuotes(
  quotes: readonly QuotedWords[],
  people: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { source, via } of quotes) {
    const ids = [source, via].flatMap((id) => (id === null ? [] : [people.get(id)]));
    for (const person of new Set(ids)) {
      if (person !== undefined) counts.set(person, (counts.get(person) ?? 0) + 1);
    }
  }
  return counts;
}

/** The beginning of a day, `YYYY-MM-DD`, in milliseconds since 1970; null for what is none. */
function dayOf(date: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : NaN;
  return Number.isNaN(time) ? null : time;
}
