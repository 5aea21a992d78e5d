/** Saves by itself: soon after the last change, and now and then while changes go on. */
export interface Autosave {
  /** Something changed. */
  readonly touch: () => void;
  /** Saves at once what is unsaved; true when nothing is unsaved any more. */
  readonly flush: () => Promise<boolean>;
  readonly dispose: () => void;
}

export interface AutosaveOptions {
  /** Writes; true when it is done. A save that throws has failed, and is tried again like any other. */
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
  let running: Promise<void> | null = null;
  let disposed = false;

  function plan(delay: number): void {
    clearTimeout(timer);
    // What a save throws is a fault of ours: it is told as such, and the words stay unsaved.
    if (!disposed)
      timer = setTimeout(() => void flush().catch((error: unknown) => reportError(error)), delay);
  }

  async function saveOnce(): Promise<void> {
    const since = firstChange;
    firstChange = null;
    let done = false;
    try {
      done = await save();
    } finally {
      running = null;
      if (!done) {
        firstChange = since;
        plan(retry);
      }
    }
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    // Several may wait for the same save: whoever comes first begins the next one, and the others wait for that too.
    while (running) await running.catch(() => {});
    if (firstChange === null) return true;
    running = saveOnce();
    await running;
    return firstChange === null;
  }

  return {
    touch() {
      const now = performance.now();
      firstChange ??= now;
      plan(Math.max(0, Math.min(pause, firstChange + atLatest - now)));
    },
    flush,
    dispose: () => {
      disposed = true;
      clearTimeout(timer);
    },
  };
}
