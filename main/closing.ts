import type { BrowserWindow } from 'electron';
import { tell } from './ipc';

/** So long a page may take to answer before the window closes all the same, in milliseconds. */
const LIMIT = 5000;

interface Asked {
  readonly answered: Promise<boolean>;
  /** The page answers, so it does not hang: it, or the user, may take their time. */
  readonly wait: () => void;
  readonly answer: (mayGo: boolean) => void;
}

const asked = new Map<BrowserWindow, Asked>();

/** Asks a page to save; whether its window may go. Whoever asks while it is being asked gets the same answer. */
export function askPage(window: BrowserWindow): Promise<boolean> {
  const before = asked.get(window);
  if (before) return before.answered;
  const { promise, resolve } = withResolvers<boolean>();
  // A page that hangs says nothing; one that can't save says so, and then has all the time there is.
  const hung = setTimeout(() => answer(true), LIMIT);
  const answer = (mayGo: boolean) => {
    clearTimeout(hung);
    asked.delete(window);
    resolve(mayGo);
  };
  asked.set(window, { answered: promise, wait: () => clearTimeout(hung), answer });
  tell(window, 'window.closing', null);
  return promise;
}

/** The page has heard that it is asked; what comes of it is not known yet. */
export function waitForPage(window: BrowserWindow): void {
  asked.get(window)?.wait();
}

/** The page is done: nothing of it is unsaved, or the user stays with it. Not asked, it has no say. */
export function answerForPage(window: BrowserWindow, mayGo: boolean): void {
  asked.get(window)?.answer(mayGo);
}

function withResolvers<Value>() {
  let resolve!: (value: Value) => void;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
