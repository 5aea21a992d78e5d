import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { isBundleName } from '../library/names';
import { archivedName } from '../library/places';

/** Where nobody tells of changes, it is looked for them so often, in milliseconds. */
const LOOK_EVERY = 15_000;

/** Changes that come together are told together, after so many milliseconds. */
const PAUSE = 100;

/** Folders that articles lie in: the library and its archive. */
const HOLDERS = new Set(['', '.galley', '.galley/archive']);

export interface WatchOptions {
  /** Something may have changed in these articles, by their names between the processes. */
  readonly changed: (articles: readonly string[]) => void;
  /** Anything may have changed. */
  readonly lookAgain: () => void;
}

/**
 * Tells of changes that anybody makes in a library. Where the system can't be asked to tell (a network folder, too many
 * watches), or stops telling, all of it is looked at again from time to time. Returns how to stop.
 */
export async function watchLibrary(
  library: string,
  { changed, lookAgain }: WatchOptions,
): Promise<() => Promise<void>> {
  const pending = new Set<string>();
  let telling: NodeJS.Timeout | undefined;
  let looking: NodeJS.Timeout | undefined;

  function tell(): void {
    const articles = [...pending];
    pending.clear();
    telling = undefined;
    changed(articles);
  }

  function lookFromTimeToTime(): void {
    looking ??= setInterval(lookAgain, LOOK_EVERY).unref();
    lookAgain();
  }

  async function subscribe(): Promise<() => Promise<void>> {
    const root = await realpath(library);
    const { default: watcher } = await import('@parcel/watcher');
    const subscription = await watcher.subscribe(
      root,
      (error, events) => {
        if (error) lookFromTimeToTime();
        for (const { path } of events ?? []) {
          const parts = relative(root, path).split(sep);
          const article = articleAt(parts);
          if (article !== null) pending.add(article);
          // What came or went with the folder may be told of or not.
          else if (HOLDERS.has(parts.join('/'))) lookAgain();
        }
        if (pending.size > 0) telling ??= setTimeout(tell, PAUSE);
      },
      { ignore: ['.galley/history', '.galley/locks'] },
    );
    return () => subscription.unsubscribe();
  }

  const unsubscribe = await subscribe().catch(() => {
    lookFromTimeToTime();
    return () => Promise.resolve();
  });
  return async () => {
    clearTimeout(telling);
    clearInterval(looking);
    await unsubscribe();
  };
}

/** The article that a path in the library belongs to. */
function articleAt([first, second, third]: readonly string[]): string | null {
  if (first === '.galley' && second === 'archive') {
    return third !== undefined && isBundleName(third) ? archivedName(third) : null;
  }
  return first !== undefined && isBundleName(first) ? first : null;
}
