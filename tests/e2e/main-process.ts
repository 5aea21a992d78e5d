import type { ElectronApplication } from '@playwright/test';
import type * as Electron from 'electron';

type InMain<Argument, Value> = (electron: typeof Electron, argument: Argument) => Value;

/**
 * V8 up to 2026 may collect the promise of an answer before the answer is sent: the function has run, and what it gave
 * is lost with this sentence (https://chromium-review.googlesource.com/c/v8/v8/+/8123081).
 */
const LOST_ANSWER = 'Resulting promise was garbage collected';

/** Asks the main process for something. It is asked again if the answer was lost, so `read` changes nothing. */
export async function readInMain<Value, Argument>(
  app: ElectronApplication,
  read: InMain<Argument, Value>,
  argument?: Argument,
): Promise<Awaited<Value>> {
  for (;;) {
    try {
      return (await app.evaluate(read as never, argument)) as Awaited<Value>;
    } catch (error) {
      if (!isLostAnswer(error)) throw error;
    }
  }
}

/** Does something in the main process, once. */
export async function doInMain<Argument>(
  app: ElectronApplication,
  act: InMain<Argument, unknown>,
  argument?: Argument,
): Promise<void> {
  try {
    await app.evaluate(act as never, argument);
  } catch (error) {
    if (!isLostAnswer(error)) throw error;
  }
}

function isLostAnswer(error: unknown): boolean {
  return error instanceof Error && error.message.includes(LOST_ANSWER);
}
