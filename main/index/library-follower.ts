import { setImmediate as breathe } from 'node:timers/promises';
import { archiveFolder, openPlaces, type Places } from '../library/places';
import type { IndexEngine } from './engine';
import { readScanned, scanArticle, scanLibrary, type ScannedFile } from './scan';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface FollowerOptions {
  readonly library: string;
  readonly engine: IndexEngine;
  /** Articles that are other than they were, by their names between the processes. */
  readonly changed?: (articles: readonly string[]) => void;
  /** How far it is with what there is to read; null when all is read. */
  readonly progress?: (progress: Progress | null) => void;
}

/** Read in one go, before anybody who waits is answered. */
const BATCH = 200;

/** So few are read without a word about it. */
const SILENT = 400;

/** Brings an index into line with the files of its library, whoever changed them. */
export class LibraryFollower {
  readonly #options: FollowerOptions;
  readonly #places: Places;
  #last: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.#places = openPlaces(() => options.library);
  }

  /** Looks at all files and reads those that are not as they were. Throws what the file system says of the library. */
  rescan(): Promise<void> {
    return this.#inTurn(async () => {
      const { engine, library } = this.#options;
      const known = new Map(engine.states());
      const files = scanLibrary(library);
      const other = files.filter(({ article, state }) => known.get(article) !== state);
      for (const { article } of files) known.delete(article);
      await this.#take(other, [...known.keys()]);
    });
  }

  /** Looks at some articles, each by its name between the processes. */
  look(articles: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      const { engine } = this.#options;
      const files: ScannedFile[] = [];
      const gone: string[] = [];
      for (const article of new Set(articles)) {
        const { folder, name } = this.#places.at(article);
        const isArchived = folder === archiveFolder(this.#options.library);
        const file = scanArticle(folder, name, isArchived);
        const known = engine.stateOf(article);
        if (file && known !== file.state) files.push(file);
        else if (!file && known !== undefined) gone.push(article);
      }
      await this.#take(files, gone);
    });
  }

  /** Throws away what is known, and reads everything. */
  async reindex(): Promise<void> {
    await this.#inTurn(() => Promise.resolve(this.#options.engine.clear()));
    await this.rescan();
  }

  /** Reads nothing any more. Resolves when nothing is being read. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#last;
  }

  /**
   * Puts articles into the index and takes those out that are gone. Of a whole library the newest come first, since they
   * are looked for first; of a few the newest come last, as their ids are to.
   */
  async #take(files: readonly ScannedFile[], gone: readonly string[]): Promise<void> {
    const { engine, changed, progress } = this.#options;
    if (files.length === 0 && gone.length === 0) return;
    const isLong = files.length > SILENT;
    const order = isLong ? -1 : 1;
    const inOrder = [...files].sort((a, b) => order * (a.changed - b.changed));
    engine.update([], gone);
    try {
      for (let done = 0; done < inOrder.length && !this.#isClosed; done += BATCH) {
        if (isLong) progress?.({ done, total: inOrder.length });
        engine.update(inOrder.slice(done, done + BATCH).map(readScanned));
        await breathe();
      }
    } finally {
      if (isLong) progress?.(null);
    }
    changed?.([...inOrder.map(({ article }) => article), ...gone]);
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    const run = this.#last.then(() => (this.#isClosed ? undefined : task()));
    this.#last = run.catch(() => undefined);
    return run;
  }
}
