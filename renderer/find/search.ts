import { findMatches, type FindQuery, type Found } from '../../app/find';
import type { SearchRequest } from './search-worker';

/** An expression that needs longer than so many milliseconds for a story is not waited for. */
const LONGEST = 500;

/**
 * Searches texts. Regular expressions run beside the window, where they can be ended: some take years, and the window
 * would stand still for as long.
 */
export async function search(texts: readonly string[], query: FindQuery): Promise<Found> {
  if (!query.isExpression || query.text === '') return findMatches(texts, query);
  const worker = await takeWorker();
  let found: Found | null = null;
  try {
    found = await answerOf(worker, { texts, query });
  } finally {
    if (found) giveBack(worker);
    else worker.terminate();
  }
  return found ?? { ok: false, problem: { code: 'too-slow' } };
}

/** The worker that has nothing to do, if there is one. It may still be starting. */
let idle: Promise<Worker> | null = null;

/** It is nobody else's from this moment on, also while it is starting. */
function takeWorker(): Promise<Worker> {
  const taken = idle ?? newWorker();
  idle = null;
  return taken;
}

/** One is kept. */
function giveBack(worker: Worker): void {
  if (idle) worker.terminate();
  else idle = Promise.resolve(worker);
}

/** Has a worker ready before it is needed: its start does not count as the expression's time. */
export function prepareSearch(): void {
  if (idle) return;
  const starting = newWorker();
  idle = starting;
  // The next search makes its own, and says so if that does not start either.
  starting.catch(() => {
    if (idle === starting) idle = null;
  });
}

/** What the worker says in time, or null. */
function answerOf(worker: Worker, request: SearchRequest): Promise<Found | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), LONGEST);
    worker.onmessage = ({ data }: MessageEvent<Found>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(request);
  });
}

function newWorker(): Promise<Worker> {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    // Its first word is that it is there.
    worker.onmessage = () => resolve(worker);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
}
