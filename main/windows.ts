import type { BrowserWindow } from 'electron';
import type { Settings } from '../app/ipc/settings';
import type { SettingsFile } from './settings';
import { throttle } from './throttle';
import { openWindow, placeOf } from './window';
import { besidePlace, type Place } from './window-place';

/** What stands in a window's tabs. Articles are called as in the settings; see `kept-names`. */
export type Contents = Readonly<Pick<Settings['windows'][number], 'tabs' | 'front'>>;

/** The windows of the app, and how they are remembered from one session to the next. */
export interface Windows {
  /** Opens the window that was in front in the last session, or a first one. */
  readonly openFirst: () => BrowserWindow;
  /** Opens the others of the last session behind it. */
  readonly openRest: () => readonly BrowserWindow[];
  /** Opens one more. */
  readonly openNew: (contents: Contents) => BrowserWindow;
  /** The one used last comes first. */
  readonly all: () => readonly BrowserWindow[];
  /** A window with the article in one of its tabs. */
  readonly withTab: (article: string) => BrowserWindow | null;
  readonly contents: (window: BrowserWindow) => Contents;
  readonly setContents: (window: BrowserWindow, contents: Contents) => void;
  /** The next session begins with the windows as they are now. */
  readonly remember: () => void;
  /** The next session begins without this window. */
  readonly forget: (window: BrowserWindow) => void;
}

interface Entry {
  readonly window: BrowserWindow;
  readonly contents: Contents;
}

const NOTHING: Contents = { tabs: [], front: null };

/** The settings follow at most so often what happens in the windows, in milliseconds. */
const REMEMBER_PAUSE = 300;

export function makeWindows(
  settings: SettingsFile,
  wantsToClose: (window: BrowserWindow) => void,
): Windows {
  const last = settings.get().windows;
  /** The one used last comes first. */
  let entries: readonly Entry[] = [];

  const entryOf = (window: BrowserWindow) => entries.find((entry) => entry.window === window);

  function remember(): void {
    // Without a window the one that was closed last is what the next session begins with.
    if (entries.length === 0) return;
    const windows = entries.map(({ window, contents: { tabs, front } }) => ({
      place: placeOf(window),
      tabs,
      front,
    }));
    settings.change({ windows });
  }
  const rememberSoon = throttle(REMEMBER_PAUSE, remember);

  function forget(window: BrowserWindow): void {
    entries = entries.filter((entry) => entry.window !== window);
    remember();
  }

  function moveToFront(window: BrowserWindow): void {
    const entry = entryOf(window);
    if (!entry || entry === entries[0]) return;
    entries = [entry, ...entries.filter((other) => other !== entry)];
    rememberSoon();
  }

  function add(place: Place | null, contents: Contents, behind = false): BrowserWindow {
    const window = openWindow({ place, behind, wantsToClose: () => wantsToClose(window) });
    const entry = { window, contents };
    entries = behind ? [...entries, entry] : [entry, ...entries];
    window.on('focus', () => moveToFront(window));
    window.on('resize', () => rememberSoon());
    window.on('move', () => rememberSoon());
    window.on('closed', () => {
      entries = entries.filter((other) => other.window !== window);
    });
    return window;
  }

  return {
    openFirst: () => add(last[0]?.place ?? null, contentsOf(last[0])),
    openRest: () => last.slice(1).map((one) => add(one.place, contentsOf(one), true)),
    openNew: (contents) => {
      const front = entries[0]?.window;
      return add(front ? besidePlace(placeOf(front)) : null, contents);
    },
    all: () => entries.map(({ window }) => window),
    withTab: (article) =>
      entries.find(({ contents }) => contents.tabs.some((tab) => tab.article === article))
        ?.window ?? null,
    contents: (window) => entryOf(window)?.contents ?? NOTHING,
    setContents: (window, contents) => {
      entries = entries.map((entry) => (entry.window === window ? { window, contents } : entry));
      rememberSoon();
    },
    remember,
    forget,
  };
}

function contentsOf({ tabs, front }: Contents = NOTHING): Contents {
  return { tabs, front };
}
