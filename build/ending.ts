import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The programs this process waits for; while there is one, it decides when a signal ends the work. */
const waitedFor = new Set<ChildProcess>();

let listening = false;

/**
 * Waits for a child's end, and until then leaves the answer to Ctrl+C to it, so that it can finish in good order.
 * A child that a signal ended gives 128 and the signal's number, as in a shell.
 */
export async function exitCode(child: ChildProcess): Promise<number> {
  listen();
  waitedFor.add(child);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
      });
    });
  } finally {
    waitedFor.delete(child);
  }
}

/** Calls `cleanUp`, which must be synchronous, when this process ends. The returned function takes that back. */
export function onExit(cleanUp: () => void): () => void {
  listen();
  process.on('exit', cleanUp);
  return () => process.off('exit', cleanUp);
}

/** A signal would otherwise end the process without its `exit` event. */
function listen(): void {
  if (listening) return;
  listening = true;
  for (const signal of SIGNALS) process.on(signal, answer);
}

function answer(signal: NodeJS.Signals): void {
  if (waitedFor.size === 0) process.exit(128 + constants.signals[signal]);
  // A terminal sends Ctrl+C to all the processes in its foreground: the children have it, and twice means "at once".
  if (signal === 'SIGINT' && process.stdin.isTTY) return;
  for (const child of waitedFor) child.kill(signal);
}
