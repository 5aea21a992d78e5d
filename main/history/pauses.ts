import type { VersionReason } from '../../app/ipc/records';
import { inOrder } from '../library/queue';

/** Finds the pauses of writing, where a version is kept. */
export interface Pauses {
  /** An article was saved, as this text. */
  readonly touch: (article: string, text: string) => void;
  /** Keeps at once what is waiting for a pause, and waits until all of the article's versions are kept. */
  readonly finish: (article: string) => Promise<void>;
  /** Waits for no more pauses. What is still waiting is not kept. */
  readonly dispose: () => void;
}

export interface PausesOptions {
  /** Not to fail for anything that is expected to. */
  readonly keep: (article: string, text: string, reason: VersionReason) => Promise<unknown>;
  /** So many milliseconds without a save are a pause. */
  readonly pause?: number;
  /** Who writes without a pause has a version kept so many milliseconds after the first save all the same. */
  readonly atLatest?: number;
}

/** The saves of an article since its last version. */
interface Writing {
  text: string;
  pause: NodeJS.Timeout;
  readonly latest: NodeJS.Timeout;
}

export function createPauses({ keep, pause = 60_000, atLatest = 300_000 }: PausesOptions): Pauses {
  const waiting = new Map<string, Writing>();

  function after(time: number, article: string): NodeJS.Timeout {
    return setTimeout(() => void end(article, 'pause'), time).unref();
  }

  /** Done when all versions of the article are kept, earlier ones too. */
  function end(article: string, reason: VersionReason): Promise<unknown> {
    const writing = waiting.get(article);
    if (writing) forget(article, writing);
    return inOrder(`pause ${article}`, () =>
      writing ? keep(article, writing.text, reason) : Promise.resolve(),
    );
  }

  function forget(article: string, { pause: timer, latest }: Writing): void {
    waiting.delete(article);
    clearTimeout(timer);
    clearTimeout(latest);
  }

  return {
    touch: (article, text) => {
      const writing = waiting.get(article);
      if (writing) {
        clearTimeout(writing.pause);
        writing.text = text;
        writing.pause = after(pause, article);
      } else {
        const latest = after(atLatest, article);
        waiting.set(article, { text, pause: after(pause, article), latest });
      }
    },
    finish: async (article) => {
      await end(article, 'close');
    },
    dispose: () => {
      for (const [article, writing] of waiting) forget(article, writing);
    },
  };
}
