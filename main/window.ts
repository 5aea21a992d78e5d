import { BrowserWindow, nativeTheme, screen } from 'electron';
import { askPage } from './closing';
import { logError } from './log';
import { PRELOAD } from './paths';
import { APP_ORIGIN } from './scheme';
import { placeWindow, SMALLEST, type Place } from './window-place';

/** The desk's colours, as in the style sheet: what is seen before the page is drawn. */
const BACKGROUND = { light: '#f3f1ec', dark: '#1b1916' } as const;

/** A page that crashes again within this time is not loaded again. */
const CRASH_PAUSE = 10_000;

export interface WindowOptions {
  readonly place: Place | null;
  /** Leaves the keyboard where it is. */
  readonly behind?: boolean;
  /** The user wants to close it. It stays until it is destroyed. */
  readonly wantsToClose: () => void;
}

/** Opens a window and starts to load the page. */
export function openWindow({ place, behind = false, wantsToClose }: WindowOptions): BrowserWindow {
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(
    (display) => display.workArea,
  );
  const window = new BrowserWindow({
    ...placeWindow(place, displays),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: !behind,
    title: 'Galley',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // Files are chosen in dialogs of ours, and what they give stays with the main process.
      disableBlinkFeatures: 'FileSystemAccessLocal',
      // Chromium would fetch its dictionaries from the net.
      spellcheck: false,
    },
  });
  if (place?.maximized) window.maximize();
  else if (behind) window.showInactive();
  window.on('close', (event) => {
    event.preventDefault();
    wantsToClose();
  });
  reloadAfterCrash(window);
  comeBack(window);
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

/** Saves what is in the window; whether it may go. One that crashed has nothing more to save. */
export function mayClose(window: BrowserWindow): Promise<boolean> {
  return window.webContents.isCrashed() ? Promise.resolve(true) : askPage(window);
}

/** Where the window stands, for the next time. */
export function placeOf(window: BrowserWindow): Place {
  const { x, y, width, height } = window.getNormalBounds();
  return { x, y, width, height, maximized: window.isMaximized() };
}

/** Brings a window before the others, and the keyboard to it. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** To an empty page Chromium goes without asking: there is nothing for us there, and nothing for anybody else. */
function comeBack(window: BrowserWindow): void {
  window.webContents.on('did-navigate', (_event, url) => {
    if (!url.startsWith(`${APP_ORIGIN}/`)) void window.loadURL(`${APP_ORIGIN}/`);
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
