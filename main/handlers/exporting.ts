import type { BrowserWindow } from 'electron';

/** What the answers to all requests for exports share. */
export interface Exporting {
  /** Does work that can be stopped in the window that asked for it. */
  readonly stoppable: <Value>(
    window: BrowserWindow,
    work: (stop: AbortSignal) => Promise<Value>,
  ) => Promise<Value>;
  /** Stops all that is at work for a window; resolves when it has ended. */
  readonly stop: (window: BrowserWindow) => Promise<void>;
  /** The path of what was written last, to be shown. */
  last: string | null;
}

interface Running {
  readonly control: AbortController;
  readonly ended: Promise<unknown>;
}

export function openExporting(): Exporting {
  /** By the windows' ids. */
  const running = new Map<number, Set<Running>>();
  return {
    last: null,
    stoppable: ({ id }, work) => {
      const control = new AbortController();
      const result = work(control.signal);
      const ofWindow = running.get(id) ?? new Set();
      running.set(id, ofWindow);
      const own = { control, ended: result.catch(() => undefined) };
      ofWindow.add(own);
      return result.finally(() => {
        ofWindow.delete(own);
        if (ofWindow.size === 0) running.delete(id);
      });
    },
    stop: async ({ id }) => {
      const all = [...(running.get(id) ?? [])];
      for (const { control } of all) control.abort();
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
}
