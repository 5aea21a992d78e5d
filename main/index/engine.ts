import type { ArticlePage, LibraryFacets } from '../../app/ipc/records';
import type { Request } from '../../app/ipc/contract';
import { isDiskFault, openDatabase, removeDatabase, type Connection } from './database';
import { readFacets } from './facets';
import { putArticle, removeArticle, type IndexedFile } from './put-article';
import { searchArticles } from './search-articles';

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

  query(request: Request<'library.query'>): Omit<ArticlePage, 'indexing'> {
    return this.#do((connection) => searchArticles(connection, request));
  }

  facets(): LibraryFacets {
    return this.#do(readFacets);
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
