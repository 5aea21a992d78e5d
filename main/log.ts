import { app } from 'electron';
import { join } from 'node:path';
import { describeError } from './describe-error';

/** One file of half a megabyte and the one before it. */
const MAX_BYTES = 512 * 1024;

/** Takes note of a fault of ours in `logs/galley.log` below the user's data; says nothing of any article's text. */
export function logError(where: string, error: unknown): void {
  const text = describeError(error);
  // The logger is read when there is something to log: nearly never, and not while the app starts.
  logger().then(
    (log) => log.error(`${where}: ${text}`),
    () => console.error(where, text),
  );
}

/** Notes what nobody caught, and goes on: the window may hold words that are not saved yet. */
export function logUncaught(): void {
  process.on('uncaughtException', (error) => logError('uncaught exception', error));
  process.on('unhandledRejection', (reason) => logError('unhandled rejection', reason));
}

let loading: ReturnType<typeof load> | null = null;

function logger() {
  return (loading ??= load());
}

async function load() {
  const { default: log } = await import('electron-log/node');
  log.transports.file.resolvePathFn = () => join(app.getPath('userData'), 'logs', 'galley.log');
  log.transports.file.maxSize = MAX_BYTES;
  return log;
}
