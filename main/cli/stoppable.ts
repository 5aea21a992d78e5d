const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does work that looks at `stop` between its steps, so that Ctrl+C leaves nothing half-done; a second one ends the
 * process at once. When the work has come to its end, the process ends by that very signal: a shell then stops its
 * own loop too.
 */
export async function stoppable(work: (stop: AbortSignal) => Promise<boolean>): Promise<boolean> {
  const controller = new AbortController();
  const listeners = SIGNALS.map((signal) => {
    const listener = () => controller.abort(signal);
    process.once(signal, listener);
    return { signal, listener };
  });
  try {
    return await work(controller.signal);
  } finally {
    for (const { signal, listener } of listeners) process.off(signal, listener);
    if (controller.signal.aborted) {
      process.kill(process.pid, controller.signal.reason as NodeJS.Signals);
    }
  }
}
