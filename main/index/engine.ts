import type { ArticlePage, LibraryFacets } from '../../app/ipc/records';
import type { Request } from '../../app/ipc/contract';
import type { PictureCandidate, PictureUse } from '../../app/ipc/pictures';
import type { KnownSources, ToldQuotes } from '../../app/ipc/sources';
import type { NamedAs } from '../../app/sources/named-as';
import { isDiskFault, openDatabase, removeDatabase, type Connection } from './database';
import { readFacets } from './facets';
import type { LibraryPicture, NamedPicture } from './library-pictures';
import { candidatesOf, usesOf } from './owners-of-pictures';
import { putArticle, removeArticle, type IndexedFile } from './put-article';
import { searchArticles } from './search-articles';
import { findSources, namingArticles, toldQuotes, type NamingArticles } from './search-sources';

/** The index of one library. Everything in it can be made anew from the files. */
export class IndexEngine {
  /** Null once it has turned out that the disk is of no use. */
  #path: string | null;
  #isLost = false;
  readonly #lost: () => void;
  #connection: Connection;

  /** `lost` is told when the index could not be used any more and began anew with nothing: all is to be read again. */
  constructor(path: string | null, lost: () => void = () => {}) {
    this.#path = path;
    this.#lost = lost;
    this.#connection = openDatabase(path);
  }

  /** The state of each article's file as it was read last. */
  states(): ReadonlyMap<string, string> {
    const rows = this.#do((connection) =>
      connection.all<{ article: string; state: string }>('select article, state from articles'),
    );
    return new Map(rows.map(({ article, state }) => [article, state]));
  }

  /** The same of one article; undefined when it is not known. */
  stateOf(article: string): string | undefined {
    return this.#do((connection) =>
      connection.get<{ state: string }>('select state from articles where article = ?', article),
    )?.state;
  }

  /** Puts articles in, in place of what was known of them, and takes others out, all or nothing. */
  update(files: readonly IndexedFile[], gone: readonly string[] = []): void {
    this.#do((connection) => {
      connection.exec('begin immediate');
      try {
        for (const article of gone) removeArticle(connection, article);
        for (const file of files) putArticle(connection, file);
        connection.exec('commit');
      } catch (error) {
        // A full disk, say, has undone it already.
        if (connection.isInTransaction) connection.exec('rollback');
        throw error;
      }
    });
  }

  /**
   * Leaves nothing in the files of what was taken out. Words that are gone stay in the segments of the full-text index
   * until these are merged, rows that are gone in pages that are free, and both in the write-ahead log. Pages that are
   * written anew are emptied first (`secure_delete`): they come from memory that has held others.
   */
  scrub(): void {
    this.#do((connection) => {
      const tables = connection.all<{ name: string }>(
        "select name from sqlite_master where sql like 'create virtual table%using fts5%'",
      );
      for (const { name } of tables) {
        connection.run(`insert into ${name}(${name}) values ('optimize')`);
      }
      connection.exec('pragma secure_delete = on');
      connection.exec('vacuum');
      connection.all('pragma wal_checkpoint(truncate)');
    });
  }

  query(request: Request<'library.query'>): Omit<ArticlePage, 'indexing'> {
    return this.#do((connection) => searchArticles(connection, request));
  }

  facets(): LibraryFacets {
    return this.#do(readFacets);
  }

  sources(request: Request<'sources.find'>): KnownSources {
    return this.#do((connection) => findSources(connection, request));
  }

  told(request: Request<'sources.quotes'>): ToldQuotes {
    return this.#do((connection) => toldQuotes(connection, request));
  }

  naming(who: readonly NamedAs[], newName: string): NamingArticles {
    return this.#do((connection) => namingArticles(connection, who, newName));
  }

  pictureUses(files: readonly LibraryPicture[]): readonly PictureUse[] {
    return this.#do((connection) => usesOf(connection, files));
  }

  candidates(
    found: readonly (readonly NamedPicture[])[],
  ): readonly (readonly PictureCandidate[])[] {
    return this.#do((connection) => found.map((files) => candidatesOf(connection, files)));
  }

  /** Begins anew with nothing. */
  clear(): void {
    this.#connection.close();
    if (this.#path !== null) removeDatabase(this.#path);
    this.#connection = openDatabase(this.#path);
    // Where the file can't be removed, because another process has it open.
    const articles = [...this.states().keys()];
    if (articles.length > 0) this.update([], articles);
  }

  close(): void {
    this.#connection.close();
  }

  #do<Answer>(work: (connection: Connection) => Answer): Answer {
    try {
      return work(this.#connection);
    } catch (error) {
      if (this.#path === null || !isDiskFault(error)) throw error;
      this.#lose(this.#path);
      return this.#do(work);
    }
  }

  /** Begins anew, the first time on the disk, and then in memory. */
  #lose(path: string): void {
    this.#connection.close();
    removeDatabase(path);
    if (this.#isLost) this.#path = null;
    this.#isLost = true;
    this.#connection = openDatabase(this.#path);
    this.#lost();
  }
}
