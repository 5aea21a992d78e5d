import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Settings } from '../app/ipc/settings';
import { tell } from './ipc';
import { logError } from './log';
import { PRELOAD } from './paths';
import { APP_ORIGIN } from './scheme';
import { placeWindow, SMALLEST } from './window-place';

/** The desk's colours, as in the style sheet: what is seen before the page is drawn. */
const BACKGROUND = { light: '#f3f1ec', dark: '#1b1916' } as const;

/** So long a page may take to save before the window closes all the same. */
const CLOSING_LIMIT = 5000;

/** A page that crashes again within this time is not loaded again. */
const CRASH_PAUSE = 10_000;

export interface WindowOptions {
  readonly place: Settings['window'];
  /** Called once before the window goes, when the page is done with it. */
  readonly beforeClosing: (place: NonNullable<Settings['window']>) => Promise<void>;
}

/** Opens the window and starts to load the page. */
export function openWindow({ place, beforeClosing }: WindowOptions): BrowserWindow {
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(
    (display) => display.workArea,
  );
  const window = new BrowserWindow({
    ...placeWindow(place, displays),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Galley',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // Chromium would fetch its dictionaries from the net.
      spellcheck: false,
    },
  });
  if (place?.maximized) window.maximize();
  closeInOrder(window, beforeClosing);
  reloadAfterCrash(window);
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

interface Closing {
  /** The page answers, so it does not hang: it, or the user, may take their time. */
  readonly wait: () => void;
  readonly finish: () => void;
  readonly cancel: () => void;
}

const closings = new WeakMap<BrowserWindow, Closing>();

/** The page has answered that it is to close; what comes of it is not known yet. */
export function waitWithClosing(window: BrowserWindow): void {
  closings.get(window)?.wait();
}

/** The page is done: the window may go, if it was asked to. */
export function finishClosing(window: BrowserWindow): void {
  closings.get(window)?.finish();
}

/** The page has words that are in no file, and the user stays with them. */
export function keepOpen(window: BrowserWindow): void {
  closings.get(window)?.cancel();
}

function closeInOrder(window: BrowserWindow, beforeClosing: WindowOptions['beforeClosing']): void {
  const close = once(() => {
    const { x, y, width, height } = window.getNormalBounds();
    const place = { x, y, width, height, maximized: window.isMaximized() };
    beforeClosing(place)
      .catch((error: unknown) => logError('closing', error))
      .finally(() => window.destroy());
  });
  const ask = () => {
    // A page that hangs says nothing; one that can't save says so, and then has all the time there is.
    const hung = setTimeout(close, CLOSING_LIMIT);
    const wait = () => clearTimeout(hung);
    const cancel = () => {
      wait();
      closings.delete(window);
    };
    closings.set(window, { wait, finish: close, cancel });
    tell(window, 'window.closing', null);
  };
  window.on('close', (event) => {
    event.preventDefault();
    if (window.webContents.isCrashed()) close();
    else if (!closings.has(window)) ask();
  });
}

/** The story is on disk but for its last second: shown again it is worth more than an empty window. */
function reloadAfterCrash(window: BrowserWindow): void {
  let last = -CRASH_PAUSE;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    logError('page', new Error(`${reason} (${exitCode})`));
    const again = performance.now() - last < CRASH_PAUSE;
    last = performance.now();
    if (!again) window.webContents.reload();
  });
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    action();
  };
}
