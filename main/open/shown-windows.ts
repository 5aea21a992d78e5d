import type { BrowserWindow } from 'electron';

/** The windows that show an article. The first one may write it. */
export class ShownWindows {
  #windows: readonly BrowserWindow[] = [];
  #parting: BrowserWindow | null = null;

  get all(): readonly BrowserWindow[] {
    return this.#windows;
  }

  get writer(): BrowserWindow | undefined {
    return this.#windows[0];
  }

  /** It was taken over from this one, which may still save what it had not saved by then. */
  get parting(): BrowserWindow | null {
    return this.#parting;
  }

  /** Puts a window in front of the others, or behind them if another one writes that it does not take over from. */
  show(window: BrowserWindow, takeOver: boolean): void {
    const others = this.#windows.filter((other) => other !== window && !other.isDestroyed());
    const writer = this.writer === window ? undefined : others[0];
    const isReader = writer !== undefined && !takeOver;
    this.#windows = isReader ? [...others, window] : [window, ...others];
    if (!isReader) this.#parting = writer ?? null;
  }

  /** Returns the window that may write instead, if that is another one now. */
  leave(window: BrowserWindow): BrowserWindow | null {
    const wasWriter = this.writer === window;
    this.#windows = this.#windows.filter((other) => other !== window);
    if (this.#parting === window) this.#parting = null;
    return wasWriter ? (this.writer ?? null) : null;
  }

  /** Anyone may where nobody shows it, as at the end of a session. */
  mayWrite(window: BrowserWindow): boolean {
    return this.writer === undefined || this.writer === window || this.#parting === window;
  }

  /** What the writer has saved is not to be mixed with late words of another window. */
  saved(window: BrowserWindow): void {
    if (this.writer === window) this.#parting = null;
  }
}
