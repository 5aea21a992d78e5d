/** Saves by itself: soon after the last change, and now and then while changes go on. */
export interface Autosave {
  /** Something changed. */
  readonly touch: () => void;
  /** Saves at once what is unsaved; true when nothing is unsaved any more. */
  readonly flush: () => Promise<boolean>;
  readonly dispose: () => void;
}

export interface AutosaveOptions {
  /** Writes; true when it is done. It may be called again while changes went on. */
  readonly save: () => Promise<boolean>;
  /** Milliseconds without a change until a save. */
  readonly pause: number;
  /** Milliseconds from the first change until a save at the latest. */
  readonly atLatest: number;
  /** Milliseconds until a save that failed is tried again. */
  readonly retry: number;
}

export function createAutosave({ save, pause, atLatest, retry }: AutosaveOptions): Autosave {
  let firstChange: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;

  function plan(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (running) await running;
    if (firstChange === null) return true;
    const since = firstChange;
    firstChange = null;
    running = save();
    const done = await running;
    running = null;
    if (!done) {
      firstChange ??= since;
      plan(retry);
    }
    return done && firstChange === null;
  }

  return {
    touch() {
      const now = performance.now();
      firstChange ??= now;
      plan(Math.max(0, Math.min(pause, firstChange + atLatest - now)));
    },
    flush,
    dispose: () => clearTimeout(timer),
  };
}
