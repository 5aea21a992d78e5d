import type { Article } from '../../app/article';
import type { OpenedArticle } from '../../app/ipc/contract';
import type { Rescue } from '../../app/ipc/records';
import { bridge } from '../bridge';
import type { Report } from './report';
import { NO_MERGE, type SaveState, type Story } from './story';
import type { StoryParts } from './story-parts';
import type { TakenIn } from './take-in';

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

/** Parts that no story needs that only one person writes. */
const loadTakeIn = () => import('./take-in');
const loadTakeBack = () => import('./take-back');

/** Keeps a story in step with what others do to its file: they write it, remove it, take it over, let go of it. */
export function followOthers(options: Options): Others {
  const { name, file, store, article, opened, touch, flush, report } = options;
  const inTurn = createTurns();

  /**
   * Takes in the file as it stands by now; one that waits for a choice already only if that is to begin `again`. Call
   * in turn: a save must not come between reading and taking. What Galley itself wrote is no news.
   */
  async function takeFile({ again = false, isOurs = false } = {}): Promise<TakenIn> {
    const read = await bridge.call('article.read', { article: name });
    if (!read.ok) return 'same';
    const { merge, theirs } = store.getState();
    if (merge && !again && theirs?.revision === read.value.revision) return 'conflict';
    const { takeIn } = await loadTakeIn();
    const taken = await takeIn(options, read.value);
    if (taken === 'merged') touch();
    // Who put off a choice is not asked again in the middle of a word.
    const isOld = taken === 'conflict' && merge !== null;
    const isSilent = isOurs && taken !== 'conflict';
    if (taken !== 'same' && taken !== 'refused' && !isOld && !isSilent) report.news(taken);
    return taken;
  }

  async function saveWithOthers(): Promise<SaveState> {
    const save = await file.save(article());
    if (save.state === 'saved' && store.getState().theirs) store.setState(NO_MERGE);
    if (save.failure?.code !== 'changed-on-disk' || store.getState().merge) return save;
    const taken = await takeFile();
    return taken === 'conflict' || taken === 'refused' ? save : file.save(article());
  }

  /** Unsaved words are saved first, so that they are kept apart if they can't be. */
  async function changed(isGone: boolean, isOurs: boolean): Promise<void> {
    store.setState({ isGone });
    if (isGone) return;
    await flush().catch(() => false);
    await inTurn(() => takeFile({ isOurs }));
  }

  const stops = [
    bridge.on('article.changed', ({ article, isGone, isOurs = false }) => {
      if (article === name) void changed(isGone, isOurs);
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

  /** Words that could not be saved at an earlier time are words of the story. */
  async function bringBack(rescue: Rescue): Promise<void> {
    // As a version they are safe, whatever becomes of them here.
    await bridge.call('history.keep', { article: name, text: rescue.text, reason: 'merge' });
    const { takeBack } = await loadTakeBack();
    const taken = takeBack(options, rescue);
    if (taken === 'conflict') report.news(taken);
    if (taken === 'merged') report.news('brought-back');
  }

  /** From whoever has it; from nobody who may have taken it since it was free. */
  async function takeOver(): Promise<void> {
    const force = store.getState().isFree ? {} : { takeOver: true };
    const again = await bridge.call('article.open', { article: name, ...force });
    if (!again.ok) {
      report.open(again.failure);
      return;
    }
    const { readOnly, holder, rescue } = again.value;
    store.setState({ readOnly, holder, isFree: false });
    await inTurn(async () => {
      await takeFile();
      // This window's own words are on screen still, from before it was taken from here.
      if (rescue && rescue.text !== file.rescued) await bringBack(rescue);
    });
    touch();
  }

  async function resolveMerge(resolved: Article): Promise<void> {
    const { resolve } = await loadTakeIn();
    if (resolve(options, resolved) === 'merged') touch();
  }

  return {
    start: () => {
      const { rescue } = opened;
      if (!rescue) return;
      inTurn(() => bringBack(rescue)).catch((error: unknown) => reportError(error));
      // Whoever asks whether all is saved waits for them.
      touch();
    },
    save: () => inTurn(saveWithOthers),
    stop: () => {
      for (const stop of stops) stop();
    },
    replaceWith: async (wanted) => {
      const { replaceStory } = await import('./replace-story');
      replaceStory(options, wanted);
      touch();
    },
    resolveMerge: (resolved) => inTurn(() => resolveMerge(resolved)),
    mergeAgain: () => inTurn(async () => void (await takeFile({ again: true }))),
    takeOver,
  };
}

/** Does things one after the other: each begins with the story as the one before left it. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <Value>(task: () => Promise<Value>): Promise<Value> => {
    const run = last.then(() => task());
    last = run.catch(() => undefined);
    return run;
  };
}
