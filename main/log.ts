import { app } from 'electron';
import { join } from 'node:path';
import { describeError, describeRaw, type RawError } from '../app/trouble/describe-error';

/** Where the log is, below the user's data. */
export function logPath(): string {
  return join(app.getPath('userData'), 'logs', 'galley.log');
}

/** Takes note of a fault of ours in the log; says nothing of any article's text, nobody's name and no path. */
export function logError(where: string, error: unknown): void {
  write(where, describeError(error));
}

/** The same of a fault in the page, which can only say it in words. */
export function logTold(where: string, error: RawError): void {
  write(where, describeRaw(error));
}

function write(where: string, text: string): void {
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
  const { openLogFile } = await import('./log-file');
  return openLogFile(logPath());
}
