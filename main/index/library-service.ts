import { access, constants } from 'node:fs/promises';
import { success, type Result } from '../../app/result';
import { attempt } from '../library/errors';
import { removeDatabase } from './database';
import { IndexEngine } from './engine';
import { LibraryFollower, type Progress } from './library-follower';
import { LibraryPictures } from './library-pictures';
import { removeOlderIndexes, removeOtherIndexes } from './other-versions';
import { cacheFolder, indexPath } from './place';
import type { Answers, Question } from './protocol';
import { watchLibrary } from './watch-library';

/** The first question waits so long for the first look at the library, in milliseconds: a short one ends by then. */
const FIRST_LOOK = 250;

export interface ServiceOptions {
  readonly library: string;
  /** Where the index is kept, or null for nowhere. */
  readonly path: string | null;
  /** What is listed may be other than it was. */
  readonly changed: () => void;
  readonly progress: (progress: Progress | null) => void;
}

/** The index of a library that is in use: it answers at once from what it knows, and follows the files. */
export interface LibraryService {
  readonly answer: (question: Question) => Promise<Result<Answers[keyof Answers]>>;
  /** The app saved, added or removed an article. */
  readonly touch: (article: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export function openLibraryService(options: ServiceOptions): LibraryService {
  const { library, path, changed } = options;
  if (path !== null) removeOlderIndexes(path);
  const engine = new IndexEngine(path, () => void quietly(follower.rescan()));
  const pictures = new LibraryPictures(library);
  let isIndexing = false;
  const follower = new LibraryFollower({
    library,
    engine,
    changed,
    progress: (progress) => {
      isIndexing = progress !== null;
      options.progress(progress);
    },
  });

  /** A library that can't be looked at is said to whoever asks; here there is nothing to be done. */
  const quietly = (work: Promise<void>) =>
    attempt(library, async () => {
      await work;
      return success(null);
    });

  const firstLook = quietly(follower.rescan());
  async function watch(): Promise<() => Promise<void>> {
    const stop = await watchLibrary(library, {
      changed: (articles) => void quietly(follower.look(articles)),
      lookAgain: () => void quietly(follower.rescan()),
    });
    // Nobody told of what was done between the look before and this moment.
    void quietly(follower.rescan());
    return stop;
  }
  let watching = watch();
  let isAway = false;

  /** Throws what the system says when the library is not there. When it is back, nobody has told what was done to it. */
  async function reach(): Promise<void> {
    try {
      await access(library, constants.R_OK);
    } catch (error) {
      isAway = true;
      throw error;
    }
    if (!isAway) return;
    isAway = false;
    watching = watching
      .then((stop) => stop())
      .catch(() => {
        // What was watched is no more.
      })
      .then(watch);
    await quietly(follower.rescan());
  }

  /**
   * The command line may have indexes of its own, beside this one's user data and in the cache of the user; it makes
   * them anew when it needs them.
   */
  function removeOthers(): void {
    const { GALLEY_USER_DATA: _, ...usual } = process.env;
    for (const env of [process.env, usual]) {
      const other = indexPath(cacheFolder(env, process.platform), library);
      if (other !== path) removeDatabase(other);
      removeOtherIndexes(other);
    }
    if (path !== null) removeOtherIndexes(path);
  }

  async function answer(question: Question): Promise<Result<Answers[keyof Answers]>> {
    switch (question.kind) {
      case 'query':
        return success({ ...engine.query(question.request), indexing: isIndexing });
      case 'facets':
        return success(engine.facets());
      case 'reindex':
        await follower.reindex();
        return success(null);
      case 'scrub':
        await follower.look([question.article]);
        engine.scrub();
        removeOthers();
        return success(null);
      case 'sources':
        return success(engine.sources(question.request));
      case 'told':
        return success(engine.told(question.request));
      case 'naming':
        // Nobody who is named may be passed over.
        await follower.rescan();
        return success(engine.naming(question.who, question.newName));
      case 'picture-uses': {
        const { path, article } = question;
        return success(engine.pictureUses(await pictures.same(path, article)));
      }
      case 'pictures-named': {
        const { names, article } = question;
        return success(engine.candidates(await pictures.named(names, article)));
      }
    }
  }

  return {
    answer: (question) =>
      attempt(library, async () => {
        await Promise.race([firstLook, delay(FIRST_LOOK)]);
        await reach();
        return answer(question);
      }),
    touch: async (article) => {
      await quietly(follower.look([article]));
    },
    close: async () => {
      const stop = await watching;
      await stop();
      await follower.close();
      engine.close();
    },
  };
}

function delay(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time).unref());
}
