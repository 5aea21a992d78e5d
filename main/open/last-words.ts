import type { BrowserWindow } from 'electron';

/** So many milliseconds a window has for beginning and ending its last save; one with nothing unsaved says nothing. */
const PATIENCE = 200;

/** Waits for what a window still saves when its article is taken over. */
export class LastWords {
  readonly #waiting = new Map<BrowserWindow, () => void>();

  of(window: BrowserWindow): Promise<void> {
    return new Promise((done) => {
      const end = () => {
        clearTimeout(timer);
        this.#waiting.delete(window);
        done();
      };
      const timer = setTimeout(end, PATIENCE);
      this.#waiting.set(window, end);
    });
  }

  /** The window has asked for a save, and has its answer. */
  heard(window: BrowserWindow): void {
    this.#waiting.get(window)?.();
  }
}
