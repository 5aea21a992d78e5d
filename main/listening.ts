import type { BrowserWindow } from 'electron';
import type { EventName, Events } from '../app/ipc/contract';
import { tell } from './ipc';

/** Pages that hear what they are told, and what the others are still to hear. */
const listening = new WeakSet<BrowserWindow>();
const unheard = new WeakMap<BrowserWindow, readonly (() => void)[]>();

/** Tells the window something unasked, as soon as its page is there to hear it. */
export function tellWhenListening<Name extends EventName>(
  window: BrowserWindow,
  event: Name,
  data: Events[Name],
): void {
  const tellNow = () => tell(window, event, data);
  if (listening.has(window)) tellNow();
  else unheard.set(window, [...(unheard.get(window) ?? []), tellNow]);
}

/** The page begins, and hears nothing yet. */
export function pageBegins(window: BrowserWindow): void {
  listening.delete(window);
}

/** The page listens from now on. */
export function pageListens(window: BrowserWindow): void {
  listening.add(window);
  const waiting = unheard.get(window) ?? [];
  unheard.delete(window);
  for (const tellNow of waiting) tellNow();
}
