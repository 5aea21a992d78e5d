import type { BrowserWindow } from 'electron';
import { logError } from './log';
import { mayClose } from './window';
import type { Windows } from './windows';

/** A disk that does not answer keeps a window no longer than this, in milliseconds. */
const LIMIT = 5000;

/** How windows go: all that is in them is saved first, and none goes without the user's consent if that fails. */
export interface Leaving {
  /** Of several windows, one that is closed is forgotten; the last one comes back with the next session. */
  readonly close: (window: BrowserWindow) => Promise<void>;
  /** Closes all or none; the next session begins with them. */
  readonly closeAll: () => Promise<void>;
  /** What is done when a window has saved, before it goes. */
  readonly beforeGoing: (listener: (window: BrowserWindow) => Promise<void>) => void;
}

/** `written` resolves when what the windows are remembered by is on the disk. */
export function makeLeaving(windows: Windows, written: () => Promise<void>): Leaving {
  let tidyUp: (window: BrowserWindow) => Promise<void> = () => Promise.resolve();

  async function go(leaving: readonly BrowserWindow[]): Promise<void> {
    for (const window of leaving) window.hide();
    await atMost(LIMIT, Promise.all(leaving.map(tidyUp)));
    await atMost(LIMIT, written());
    // At once: in between, the ones left over would be taken for all there are.
    for (const window of leaving) if (!window.isDestroyed()) window.destroy();
  }

  return {
    close: async (window) => {
      if (!(await mayClose(window)) || window.isDestroyed()) return;
      if (windows.all().length > 1) windows.forget(window);
      else windows.remember();
      await go([window]);
    },
    closeAll: async () => {
      const all = windows.all();
      if (!(await allMayClose(all))) return;
      windows.remember();
      await go(all.filter((window) => !window.isDestroyed()));
    },
    beforeGoing: (listener) => {
      tidyUp = listener;
    },
  };
}

/** Whether every one may go. One that may is not written in any more: it is hidden until the others have decided. */
export async function allMayClose(windows: readonly BrowserWindow[]): Promise<boolean> {
  const answers = await Promise.all(
    windows.map(async (window) => {
      const mayGo = await mayClose(window);
      if (mayGo && !window.isDestroyed()) window.hide();
      return mayGo;
    }),
  );
  const allMayGo = answers.every(Boolean);
  if (!allMayGo) for (const window of windows) if (!window.isDestroyed()) window.showInactive();
  return allMayGo;
}

async function atMost(limit: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, limit);
  });
  try {
    await Promise.race([work, late]);
  } catch (error) {
    logError('closing', error);
  } finally {
    clearTimeout(timer);
  }
}
