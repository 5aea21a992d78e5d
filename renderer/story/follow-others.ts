import type { Article } from '../../app/article';
import type { OpenedArticle } from '../../app/ipc/contract';
import type { Rescue } from '../../app/ipc/records';
import type { Failure } from '../../app/result';
import { bridge } from '../bridge';
import type { Story, SaveState } from './story';
import type { StoryParts, TakenIn } from './take-in';

/** What a story tells while nobody waits for an answer. */
export interface Report {
  /** A dropped file is no picture, say. */
  readonly picture: (failure: Failure) => void;
  /** What became of the work of others, or of words that were kept apart. */
  readonly news: (news: StoryNews) => void;
  /** The story could not be opened for writing. */
  readonly open: (failure: Failure) => void;
}

export type StoryNews = 'taken' | 'merged' | 'conflict' | 'brought-back';

export type OthersActions = Pick<Story, 'replaceWith' | 'resolveMerge' | 'mergeAgain' | 'takeOver'>;

interface Options extends StoryParts {
  readonly opened: OpenedArticle;
  /** Something changed that is to be saved. */
  readonly touch: () => void;
  readonly flush: () => Promise<boolean>;
  readonly report: Report;
}

interface Others extends OthersActions {
  /** Brings back what was kept apart; call when all else is set up. */
  readonly start: () => void;
  /** Saves, together with what somebody else may have written meanwhile. */
  readonly save: () => Promise<SaveState>;
  readonly stop: () => void;
}

/** A part of the first chunk no story needs that only one person writes. */
const loadTakeIn = () => import('./take-in');

/** Keeps a story in step with what others do to its file: they write it, remove it, take it over, let go of it. */
export function followOthers(options: Options): Others {
  const { name, file, store, article, opened, touch, flush, report } = options;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: each begins with the file as the one before left it. */
  function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const run = last.then(task);
    last = run.catch(() => undefined);
    return run;
  }

  /** Takes in the file as it stands by now. Call in turn: a save must not come between reading and taking. */
  async function takeFile(): Promise<TakenIn> {
    const theirs = await bridge.call('article.read', { article: name });
    if (!theirs.ok) return 'same';
    const { takeIn } = await loadTakeIn();
    const taken = await takeIn(options, theirs.value);
    if (taken === 'merged') touch();
    if (taken !== 'same') report.news(taken);
    return taken;
  }

  async function saveWithOthers(): Promise<SaveState> {
    const save = await file.save(article());
    if (save.failure?.code !== 'changed-on-disk' || store.getState().merge) return save;
    return (await takeFile()) === 'conflict' ? save : file.save(article());
  }

  /** Unsaved words are saved first, so that they are kept apart if they can't be. */
  async function changed(isGone: boolean): Promise<void> {
    store.setState({ isGone });
    if (isGone) return;
    await flush().catch(() => false);
    if (!store.getState().merge) await inTurn(takeFile);
  }

  const stops = [
    bridge.on('article.changed', ({ article, isGone }) => {
      if (article === name) void changed(isGone);
    }),
    bridge.on('article.taken', ({ article, holder }) => {
      if (article !== name) return;
      // What is not saved any more is kept apart, and on screen.
      void flush().finally(() =>
        store.setState({ readOnly: { code: 'locked', subject: name }, holder, isFree: false }),
      );
    }),
    bridge.on('article.freed', ({ article }) => {
      if (article === name) store.setState({ isFree: true });
    }),
  ];

  async function takeOver(): Promise<void> {
    const again = await bridge.call('article.open', { article: name, takeOver: true });
    if (!again.ok) {
      report.open(again.failure);
      return;
    }
    await inTurn(takeFile);
    const { readOnly, holder } = again.value;
    store.setState({ readOnly, holder, isFree: false });
    // Words from before it was taken from here are still on screen, and can be saved again.
    touch();
  }

  /** Words that could not be saved at an earlier time are words of the story. */
  async function bringBack(rescue: Rescue): Promise<void> {
    const { takeBack } = await loadTakeIn();
    const taken = await takeBack(options, rescue, opened);
    if (taken === 'conflict') report.news('conflict');
    if (taken !== 'merged') return;
    touch();
    report.news('brought-back');
  }

  async function resolveMerge(resolved: Article): Promise<void> {
    const { theirs } = store.getState();
    if (!theirs) return;
    const { replaceStory } = await loadTakeIn();
    file.follow(theirs);
    replaceStory(options, resolved);
    store.setState({ merge: null, theirs: null });
    touch();
  }

  return {
    start: () => {
      const { rescue } = opened;
      if (rescue) void inTurn(() => bringBack(rescue));
    },
    save: () => inTurn(saveWithOthers),
    stop: () => {
      for (const stop of stops) stop();
    },
    replaceWith: async (wanted) => {
      const { replaceStory } = await loadTakeIn();
      replaceStory(options, wanted);
      touch();
    },
    resolveMerge: (resolved) => inTurn(() => resolveMerge(resolved)),
    mergeAgain: () =>
      inTurn(async () => {
        store.setState({ merge: null, theirs: null });
        await takeFile();
      }),
    takeOver,
  };
}
