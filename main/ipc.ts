import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import {
  requests,
  type Channel,
  type EventName,
  type Events,
  type Reply,
  type Request,
} from '../app/ipc/contract';
import { isOversized } from '../app/ipc/message-size';
import { logError } from './log';
import { APP_ORIGIN } from './scheme';

/** What answers a request of the window; one for each channel of the contract. */
export type Handlers = {
  readonly [Name in Channel]: (
    request: Request<Name>,
    window: BrowserWindow,
    /** Of files that the user gave to the page; only the preload can say them. */
    paths: readonly string[],
  ) => Reply<Name> | Promise<Reply<Name>>;
};

/**
 * Answers the window's requests. One that does not come from our own page, or is not as the contract says, is refused
 * with an error and noted; so is what goes wrong unexpectedly on the way.
 */
export function answerRequests(handlers: Handlers): void {
  for (const channel of Object.keys(requests) as Channel[]) answer(channel, handlers[channel]);
}

/** Tells the window something unasked. */
export function tell<Name extends EventName>(
  window: BrowserWindow,
  event: Name,
  data: Events[Name],
): void {
  if (!window.isDestroyed()) window.webContents.send(event, data);
}

/** Tells all windows. */
export function tellAll<Name extends EventName>(event: Name, data: Events[Name]): void {
  for (const window of BrowserWindow.getAllWindows()) tell(window, event, data);
}

function answer<Name extends Channel>(channel: Name, handler: Handlers[Name]): void {
  ipcMain.handle(channel, async (event, payload: unknown, paths: unknown = []) => {
    try {
      const window = senderWindow(event);
      return await handler(readRequest(channel, payload), window, readPaths(paths));
    } catch (error) {
      logError(channel, error);
      throw error;
    }
  });
}

/** What is wrong is told by its place and kind only: the request may hold the story's text. */
function readRequest<Name extends Channel>(channel: Name, payload: unknown): Request<Name> {
  if (isOversized(payload)) throw new RangeError('The request is too large.');
  const read = requests[channel].schema.safeParse(payload);
  if (read.success) return read.data as Request<Name>;
  const faults = read.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`.trim());
  throw new TypeError(`The request is not as the contract says: ${faults.join(', ')}.`);
}

/** Nobody drops more files at once. */
const MOST_FILES = 10_000;

function readPaths(paths: unknown): readonly string[] {
  if (!Array.isArray(paths) || paths.length > MOST_FILES) throw new TypeError('No list of paths.');
  if (!paths.every((path) => typeof path === 'string')) throw new TypeError('No paths.');
  return paths;
}

/** The window whose own page, not a frame in it, sent the message. */
function senderWindow({ sender, senderFrame }: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(sender);
  const isOurs = senderFrame?.url.startsWith(`${APP_ORIGIN}/`) && senderFrame === sender.mainFrame;
  if (!window || !isOurs) throw new Error('The request does not come from the page of Galley.');
  return window;
}
