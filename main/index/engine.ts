import type { ArticlePage, LibraryFacets } from '../../app/ipc/records';
import type { Request } from '../../app/ipc/contract';
import type { Entry } from '../../app/search/entry';
import { fold, foldApart } from '../../app/text/fold';
import { removeDatabase, openDatabase, type Connection } from './database';
import { readFacets } from './facets';
import { searchArticles } from './search-articles';

/** As much of a statement as is used; libsql types its values by the statement. */
interface Statement {
  readonly run: (...values: readonly unknown[]) => { readonly lastInsertRowid: number | bigint };
  readonly get: (...values: readonly unknown[]) => unknown;
}

/** What the index knows of an article's file, and what was read from it; null when it can't be understood. */
export interface IndexedFile {
  readonly article: string;
  readonly archived: boolean;
  /** Of the file as it was read: another state is another text. */
  readonly state: string;
  readonly changed: number;
  readonly title: string;
  readonly entry: Entry | null;
}

/** The index of one library. Everything in it can be made anew from the files. */
export class IndexEngine {
  readonly #path: string | null;
  #database: Connection;
  readonly #statements = new Map<string, Statement>();

  constructor(path: string | null) {
    this.#path = path;
    this.#database = openDatabase(path);
  }

  /** The state of each article's file as it was read last. */
  states(): ReadonlyMap<string, string> {
    const rows = this.#database.prepare('select article, state from articles').raw(true).all();
    return new Map(rows as [string, string][]);
  }

  /** The same of one article; undefined when it is not known. */
  stateOf(article: string): string | undefined {
    const row = this.#prepare('select state from articles where article = ?').get(article);
    return (row as { readonly state: string } | undefined)?.state;
  }

  /** Puts articles in, in place of what was known of them, and takes others out, all or nothing. */
  update(files: readonly IndexedFile[], gone: readonly string[] = []): void {
    this.#database.exec('begin immediate');
    try {
      for (const article of gone) this.#remove(article);
      for (const file of files) this.#put(file);
      this.#database.exec('commit');
    } catch (error) {
      this.#database.exec('rollback');
      throw error;
    }
  }

  query(request: Request<'library.query'>): Omit<ArticlePage, 'indexing'> {
    return searchArticles(this.#database, request);
  }

  facets(): LibraryFacets {
    return readFacets(this.#database);
  }

  /** Begins anew with nothing. */
  clear(): void {
    this.#statements.clear();
    this.#database.close();
    if (this.#path !== null) removeDatabase(this.#path);
    this.#database = openDatabase(this.#path);
    const articles = [...this.states().keys()];
    if (articles.length > 0) this.update([], articles);
  }

  close(): void {
    this.#database.close();
  }

  #put({ article, archived, state, changed, title, entry }: IndexedFile): void {
    this.#remove(article);
    const headline = entry?.headline ?? title;
    const slug = entry?.slug ?? '';
    const { lastInsertRowid: id } = this.#prepare(
      `insert into articles(article, archived, state, headline, slug, status, language, words, picture, changed,
       damaged, headline_key, slug_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      ...[article, Number(archived), state, headline, slug, entry?.status ?? 'draft'],
      ...[entry?.language ?? '', entry?.words ?? 0, entry?.picture ?? null],
      ...[Math.floor(changed), Number(entry === null), fold(headline), fold(slug)],
    );
    const { standfirst = '', text = '', captions = '', sources = '', labels = '' } = entry ?? {};
    const passages = [standfirst, text, captions, sources, labels];
    this.#prepare('insert into passages values (?, ?, ?, ?, ?, ?)').run(id, ...passages);
    this.#prepare(
      'insert into terms(rowid, headline, standfirst, text, captions, sources, labels) values (?, ?, ?, ?, ?, ?, ?)',
    ).run(id, ...[`${headline} ${slug}`, ...passages].map(foldApart));
    this.#label(id, 'tag', entry?.tags ?? []);
    this.#label(id, 'person', entry?.persons ?? []);
  }

  #label(id: number | bigint, kind: string, values: readonly string[]): void {
    const insert = this.#prepare('insert or ignore into labels values (?, ?, ?)');
    for (const value of values) insert.run(kind, value, id);
  }

  #remove(article: string): void {
    const row = this.#prepare('select id from articles where article = ?').get(article) as
      { readonly id: number } | undefined;
    if (!row) return;
    for (const table of ['articles', 'passages', 'labels']) {
      this.#prepare(`delete from ${table} where id = ?`).run(row.id);
    }
    this.#prepare('delete from terms where rowid = ?').run(row.id);
  }

  /** To prepare a statement takes longer than to run it. */
  #prepare(sql: string): Statement {
    const statement = this.#statements.get(sql) ?? (this.#database.prepare(sql) as Statement);
    this.#statements.set(sql, statement);
    return statement;
  }
}
