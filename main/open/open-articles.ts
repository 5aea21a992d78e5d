import type { BrowserWindow } from 'electron';
import type { FileState, OpenedArticle, Saved } from '../../app/ipc/contract';
import type { VersionReason } from '../../app/ipc/records';
import type { Result } from '../../app/result';
import { logError } from '../log';
import { createPauses } from '../history/pauses';
import type { Places } from '../library/places';
import { inOrder } from '../library/queue';
import type { ChangedText, TextChange } from './change-text';
import { KeptWords } from './kept-words';
import { OpenArticle } from './open-article';

/** The articles that are open in the windows. */
export interface OpenArticles {
  /** Reads an article for a window. It may write it unless somebody else does; `takeOver` takes it from them. */
  readonly open: (
    article: string,
    window: BrowserWindow,
    options?: { readonly takeOver?: boolean },
  ) => Promise<Result<OpenedArticle>>;
  readonly read: (article: string) => Promise<Result<FileState>>;
  /** Writes; what can't be written is put into a rescue file at once. */
  readonly save: (
    article: string,
    text: string,
    revision: string,
    window: BrowserWindow,
  ) => Promise<Result<Saved>>;
  /**
   * Changes the text of an article, whether windows show it or not; null where there was nothing to change. `locked`
   * when somebody else has it.
   */
  readonly change: (article: string, change: TextChange) => Promise<Result<ChangedText | null>>;
  /** Does work that puts all the words of a window elsewhere: when that is done none of them are kept apart. */
  readonly putElsewhere: <Value>(
    article: string,
    window: BrowserWindow,
    work: () => Promise<Result<Value>>,
  ) => Promise<Result<Value>>;
  /** The window shows the article no more. */
  readonly close: (article: string, window: BrowserWindow) => Promise<void>;
  readonly closeAll: (window: BrowserWindow) => Promise<void>;
  /** The window that writes an article, if one has it open. */
  readonly windowOf: (article: string) => BrowserWindow | null;
}

export interface OpenArticlesOptions {
  readonly places: Places;
  /** Folder for words that could not be saved. */
  readonly rescueFolder: string;
  /** An article was saved. */
  readonly saved: (article: string) => void;
}

export function makeOpenArticles({
  places,
  rescueFolder,
  saved,
}: OpenArticlesOptions): OpenArticles {
  const articles = new Map<string, OpenArticle>();
  const words = new KeptWords(rescueFolder);
  const pauses = createPauses({ keep });

  /** A version that can't be kept keeps nobody from writing: it is noted, and never rejects. */
  async function keep(article: string, text: string, reason: VersionReason): Promise<void> {
    try {
      const { keepVersion } = await import('../history');
      const kept = await keepVersion(places.at(article), text, reason);
      if (!kept.ok) logError('history', new Error(kept.failure.code));
    } catch (error) {
      logError('history', error);
    }
  }

  /** One that no window shows is for this one time: its place may be another one the next time. */
  function find(article: string): OpenArticle {
    const known = articles.get(article);
    if (known) return known;
    return new OpenArticle(article, places.at(article), {
      words,
      keep: (text, reason) => void keep(article, text, reason),
    });
  }

  /** An article is opened and closed in turn: whoever opens it again finds its lock free, or their own. */
  function inTurn<Value>(article: string, work: () => Promise<Value>): Promise<Value> {
    return inOrder(`open ${article}`, work);
  }

  async function close(article: string, window: BrowserWindow): Promise<void> {
    const open = articles.get(article);
    if (!open?.windows.includes(window)) return;
    open.leave(window);
    if (open.windows.length > 0) return;
    articles.delete(article);
    await pauses.finish(article);
    await open.close();
  }

  async function change(article: string, change: TextChange): Promise<Result<ChangedText | null>> {
    const open = articles.get(article);
    if (open) return open.change(change);
    const { workAlone } = await import('../library/alone');
    const { changeText } = await import('./change-text');
    const place = places.at(article);
    return workAlone(place, () => changeText(place, change));
  }

  return {
    open: (article, window, { takeOver = false } = {}) =>
      inTurn(article, async () => {
        const open = find(article);
        articles.set(article, open);
        const opened = await open.open(window, takeOver);
        if (open.windows.length === 0) articles.delete(article);
        return opened;
      }),
    read: (article) => find(article).read(),
    save: async (article, text, revision, window) => {
      const written = await find(article).save(text, revision, window);
      if (written.ok) {
        if (articles.has(article)) pauses.touch(article, text);
        // Nobody will end the pause.
        else await keep(article, text, 'close');
        saved(article);
      }
      return written;
    },
    change: (article, work) =>
      inTurn(article, async () => {
        const changed = await change(article, work);
        if (changed.ok && changed.value) saved(article);
        return changed;
      }),
    putElsewhere: (article, window, work) => find(article).putElsewhere(window, work),
    close: (article, window) => inTurn(article, () => close(article, window)),
    closeAll: async (window) => {
      const shown = [...articles].filter(([, { windows }]) => windows.includes(window));
      await Promise.all(shown.map(([article]) => inTurn(article, () => close(article, window))));
    },
    windowOf: (article) => articles.get(article)?.windows[0] ?? null,
  };
}
