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
const BATCH = 50;

/** So few are read without a word about it. */
const SILENT = 200;

/** Brings an index into line with the files of its library, whoever changed them. */
export class LibraryFollower {
  readonly #options: FollowerOptions;
  readonly #places: Places;
  #last: Promise<unknown> = Promise.resolve();

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

  /** Puts articles into the index, the newest first, and takes those out that are gone. */
  async #take(files: readonly ScannedFile[], gone: readonly string[]): Promise<void> {
    const { engine, changed, progress } = this.#options;
    if (files.length === 0 && gone.length === 0) return;
    const isLong = files.length > SILENT;
    const newest = [...files].sort((a, b) => b.changed - a.changed);
    engine.update([], gone);
    for (let done = 0; done < newest.length; done += BATCH) {
      if (isLong) progress?.({ done, total: newest.length });
      engine.update(newest.slice(done, done + BATCH).map(readScanned));
      await breathe();
    }
    if (isLong) progress?.(null);
    changed?.([...newest.map(({ article }) => article), ...gone]);
  }

  #inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const run = this.#last.then(task);
    this.#last = run.catch(() => undefined);
    return run;
  }
}
