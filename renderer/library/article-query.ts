import { createStore, type StoreApi } from 'zustand/vanilla';
import { isEqual } from '../../app/equal';
import type { Reply, Request } from '../../app/ipc/contract';
import type { FoundArticle } from '../../app/ipc/records';
import type { Failure } from '../../app/result';

type Ask = (request: Request<'library.query'>) => Promise<Reply<'library.query'>>;
export type Question = Pick<Request<'library.query'>, 'text' | 'filter' | 'sort'>;

/** What was asked of the library, and as much of the answer as is shown. */
export interface QueryState {
  readonly question: Question;
  /** As far as they are loaded; null before the first answer. They stay until those of a new question are here. */
  readonly articles: readonly FoundArticle[] | null;
  /** How many there are in all. */
  readonly total: number;
  /** What the articles are the answer to: the question, unless that one is being asked. */
  readonly answered: Question | null;
  /** When it came, milliseconds since 1970. */
  readonly answeredAt: number;
  /** The library is still being read: there may be more. */
  readonly isIndexing: boolean;
  /** Why there was no answer to the last question, or null. */
  readonly problem: Failure | null;
}

export interface ArticleQuery {
  readonly store: StoreApi<QueryState>;
  /** Asks something else. The newest question wins, however fast they come. */
  readonly change: (patch: Partial<Question>) => Promise<void>;
  /** Asks the same once more, for as many articles as are loaded. */
  readonly refresh: () => Promise<void>;
  /** Loads the next articles, if there are any. */
  readonly loadMore: () => Promise<void>;
  /** Forgets question and articles: it is another library. */
  readonly reset: () => Promise<void>;
}

/** Articles that are loaded at first, and each time the end of the list comes near. */
const PAGE = 100;

/** The most that is answered at a time. */
const LARGEST = 500;

/** Asks the library for articles: one request at a time, and no answer is shown but the one to the present question. */
export function createArticleQuery(first: Question, ask: Ask, now: () => number): ArticleQuery {
  const nothing = {
    articles: null,
    total: 0,
    answered: null,
    answeredAt: 0,
    isIndexing: false,
    problem: null,
  };
  const store = createStore<QueryState>(() => ({ question: first, ...nothing }));
  /** How many articles are to be loaded. */
  let wanted = PAGE;
  /** Those that are loaded may not be right any more. */
  let isStale = true;
  let asksAgain = false;
  let running: Promise<void> | null = null;

  function read(): Promise<void> {
    asksAgain = true;
    running ??= readUntilDone().finally(() => {
      running = null;
    });
    return running;
  }

  async function readUntilDone(): Promise<void> {
    while (asksAgain) {
      asksAgain = false;
      const known = isStale ? null : store.getState().articles;
      // Until it is seen to go well; what is asked for meanwhile makes it stale again.
      isStale = false;
      let isDone = false;
      try {
        isDone = await readOnce(known ?? []);
      } finally {
        if (!isDone) isStale = true;
      }
    }
  }

  /** Loads what is wanted behind the articles that are known; false when there is no answer that counts. */
  async function readOnce(known: readonly FoundArticle[]): Promise<boolean> {
    const { question, articles } = store.getState();
    const found = new Map(known.map((article) => [article.article, article]));
    let offset = found.size;
    let page: Reply<'library.query'>;
    do {
      const limit = Math.min(LARGEST, wanted - offset);
      page = await ask({ ...question, offset, limit });
      // Whoever asked something else meanwhile has it asked again.
      if (store.getState().question !== question) return false;
      if (!page.ok) {
        store.setState({ problem: page.failure });
        return false;
      }
      // What changes between two pages may stand in both.
      for (const article of page.value.articles) found.set(article.article, article);
      offset += page.value.articles.length;
    } while (page.value.articles.length > 0 && offset < Math.min(wanted, page.value.total));
    store.setState({
      articles: withKnown([...found.values()], articles ?? []),
      total: page.value.total,
      answered: question,
      answeredAt: now(),
      isIndexing: page.value.indexing,
      problem: null,
    });
    return true;
  }

  function startOver(state: Partial<QueryState>): Promise<void> {
    isStale = true;
    wanted = PAGE;
    store.setState(state);
    return read();
  }

  return {
    store,
    change: (patch) => startOver({ question: { ...store.getState().question, ...patch } }),
    reset: () => startOver({ question: { ...first }, ...nothing }),
    refresh: () => {
      isStale = true;
      wanted = Math.max(PAGE, store.getState().articles?.length ?? 0);
      return read();
    },
    loadMore: async () => {
      const { articles, total } = store.getState();
      if (articles === null || articles.length >= total) return;
      wanted = articles.length + PAGE;
      await read();
    },
  };
}

/** What has not changed stays the very same object: its row is not drawn again. */
function withKnown(
  found: readonly FoundArticle[],
  known: readonly FoundArticle[],
): readonly FoundArticle[] {
  const before = new Map(known.map((article) => [article.article, article]));
  return found.map((article) => {
    const same = before.get(article.article);
    return isEqual(same, article) ? same! : article;
  });
}
