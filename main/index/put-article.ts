import type { Entry } from '../../app/search/entry';
import { fold, foldApart } from '../../app/text/fold';
import type { Connection } from './database';
import { putSources, removeSources } from './put-sources';
import { FIRST_ID } from './schema';

/** What the index knows of an article's file, and what was read from it. */
export interface IndexedFile {
  readonly article: string;
  readonly archived: boolean;
  /** Of the file as it was read: another state is another text. */
  readonly state: string;
  /** Milliseconds since 1970. */
  readonly changed: number;
  /** What it is called as long as it has no headline that can be read. */
  readonly title: string;
  /** Null when it can't be understood. */
  readonly entry: Entry | null;
}

/** Puts an article into the index, in place of what was known of it. Belongs into a transaction. */
export function putArticle(connection: Connection, file: IndexedFile): void {
  const { article, archived, state, changed, title, entry } = file;
  removeArticle(connection, article);
  const id = newId(connection, archived, changed);
  const headline = entry?.headline ?? title;
  const slug = entry?.slug ?? '';
  connection.run(
    `insert into articles(id, article, archived, state, headline, slug, status, language, words, picture, changed,
     damaged, headline_key, slug_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[id, article, Number(archived), state, headline, slug, entry?.status ?? 'draft'],
    ...[entry?.language ?? '', entry?.words ?? 0, entry?.picture ?? null, Math.floor(changed)],
    ...[Number(entry === null), fold(headline), fold(slug)],
  );
  const { standfirst = '', text = '', captions = '', sources = '', labels = '' } = entry ?? {};
  const passages = [standfirst, text, captions, sources, labels];
  connection.run('insert into passages values (?, ?, ?, ?, ?, ?)', id, ...passages);
  connection.run(
    'insert into terms(rowid, headline, standfirst, text, captions, sources, labels) values (?, ?, ?, ?, ?, ?, ?)',
    ...[id, ...[`${headline} ${slug}`, ...passages].map(foldApart)],
  );
  putLabels(connection, id, 'tag', entry?.tags ?? []);
  putLabels(connection, id, 'person', entry?.persons ?? []);
  if (entry) putSources(connection, { id, changed: Math.floor(changed) }, entry.quoted);
}

/** Takes an article out of the index, if it is in. Belongs into a transaction. */
export function removeArticle(connection: Connection, article: string): void {
  const row = connection.get<{ id: number }>('select id from articles where article = ?', article);
  if (!row) return;
  for (const table of ['articles', 'passages', 'labels']) {
    connection.run(`delete from ${table} where id = ?`, row.id);
  }
  connection.run('delete from terms where rowid = ?', row.id);
  removeSources(connection, row.id);
}

/**
 * An id by which the newest come last, so that a search can take them without sorting: above all others, or below them
 * when nothing is older. An old file that is added to a library counts as new there.
 */
function newId(connection: Connection, archived: boolean, changed: number): number {
  const range = archived ? 'id < 0' : 'id > 0';
  const edge = (order: 'asc' | 'desc') =>
    connection.get<{ id: number; changed: number }>(
      `select id, changed from articles where ${range} order by id ${order} limit 1`,
    );
  const oldest = edge('asc');
  if (!oldest) return archived ? -FIRST_ID : FIRST_ID;
  return changed <= oldest.changed ? oldest.id - 1 : edge('desc')!.id + 1;
}

function putLabels(
  connection: Connection,
  id: number,
  kind: string,
  values: readonly string[],
): void {
  for (const value of values) {
    connection.run('insert or ignore into labels values (?, ?, ?)', kind, value, id);
  }
}
