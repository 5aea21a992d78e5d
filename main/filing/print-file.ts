import { app, BrowserWindow, session, type Session } from 'electron';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FOOTER, HEADER, MARGINS, PAPER_STYLE, paperOf } from '../../app/export/pdf';
import { failure, success } from '../../app/result';
import { writeDurably } from '../library/durable';
import { attempt } from '../library/errors';
import { inOrder } from '../library/queue';
import { logError } from '../log';
import type { PrintFile } from './filer';

/** A page that takes longer is given up, in milliseconds; a book of a thousand pages takes a tenth of it. */
const LIMIT = 120_000;

/** Of its own, and not kept on the disk: nothing that a page may leave is there for any other. */
const PARTITION = 'printing';

/**
 * Prints a page in a hidden window that runs no script and has no net, one page at a time. `not-made` where Chromium
 * can't, or takes too long.
 */
export const printFile: PrintFile = (page, target, stop) =>
  inOrder(PARTITION, async () => {
    if (stop.aborted) return failure('cancelled', basename(target));
    const window = openPrintingWindow();
    try {
      const printed = await Promise.race([print(window, page), givenUp(window, stop)]);
      if (printed === 'stopped') return failure('cancelled', basename(target));
      return await attempt(target, async () => {
        await writeDurably(target, printed);
        return success(null);
      });
    } catch (error) {
      logError('printing', error);
      return failure('unsupported', basename(target), { detail: 'not-made' });
    } finally {
      if (!window.isDestroyed()) window.destroy();
    }
  });

function openPrintingWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: printingSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  });
}

/** It loads files and nothing else. */
function printingSession(): Session {
  const own = session.fromPartition(PARTITION);
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !/^(file|data):/.test(url) });
  });
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  return own;
}

async function print(window: BrowserWindow, page: string): Promise<Buffer> {
  const { webContents } = window;
  await window.loadURL(pathToFileURL(page).href);
  await webContents.insertCSS(PAPER_STYLE);
  return webContents.printToPDF({
    pageSize: paperOf(app.getSystemLocale()),
    preferCSSPageSize: true,
    margins: { ...MARGINS },
    displayHeaderFooter: true,
    headerTemplate: HEADER,
    footerTemplate: FOOTER,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** Rejects when the time is up or the page's process has ended; resolves when it is stopped. */
function givenUp({ webContents }: BrowserWindow, stop: AbortSignal): Promise<'stopped'> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('A page took too long to print.')), LIMIT);
    stop.addEventListener('abort', () => resolve('stopped'), { once: true });
    webContents.once('render-process-gone', (_event, { reason }) => reject(new Error(reason)));
    webContents.once('destroyed', () => clearTimeout(late));
  });
}
