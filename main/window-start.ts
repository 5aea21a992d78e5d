import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { LibraryState, SessionStart, Tab } from '../app/ipc/contract';
import { uiLanguage } from '../app/ipc/language';
import { sessionName } from './kept-names';
import { isFolder } from './library/bundle';
import { errnoOf } from './library/errors';
import type { Place, Places } from './library/places';
import type { OpenArticles } from './open/open-articles';
import { SAMPLES } from './paths';
import type { Session } from './session';
import type { Contents, Windows } from './windows';

/** What windows begin with. */
export interface WindowStarts {
  /**
   * Begins to read what a window will ask for, while its process is starting. `asked` are articles to show besides
   * those that stood in its tabs, the last one in front.
   */
  readonly readAhead: (window: BrowserWindow, asked?: Promise<readonly string[]>) => void;
  readonly start: (window: BrowserWindow) => Promise<SessionStart>;
}

interface StartOptions {
  readonly session: Session;
  readonly places: Places;
  readonly windows: Windows;
  readonly openArticles: OpenArticles;
}

type Read = Pick<SessionStart, 'library' | 'tabs' | 'open'>;

interface Stories {
  readonly tabs: readonly Tab[];
  readonly front: string | null;
}

export function makeWindowStarts(options: StartOptions): WindowStarts {
  const { session, places, windows, openArticles } = options;
  const { settings } = session;
  const ahead = new WeakMap<BrowserWindow, Promise<Read>>();

  async function read(window: BrowserWindow, asked: readonly string[]): Promise<Read> {
    const library = await session.library();
    const stories = withAsked(contentsOf(windows.contents(window)), asked);
    if (isOutOfReach(library)) {
      const front = asked.at(-1);
      const open = front === undefined ? null : await openArticles.open(front, window);
      return { library, tabs: stories.tabs, open };
    }
    if (stories.tabs.length === 0) return openSample(window, library);
    // Each is looked for while the front one is being read.
    const [there, opened] = await Promise.all([
      stillThere(stories.tabs),
      openFront(window, stories),
    ]);
    const tabs = there.filter(({ article }) => !opened.gone.includes(article));
    return { library, tabs, open: opened.open };
  }

  function contentsOf({ tabs, front }: Contents): Stories {
    return {
      tabs: tabs.map(({ article, title }) => ({ article: sessionName(article, places), title })),
      front: front === null ? null : sessionName(front, places),
    };
  }

  /** Opens the front story, or if that is gone the first of the others that is there. */
  async function openFront(window: BrowserWindow, { tabs, front }: Stories) {
    const others = tabs.map(({ article }) => article).filter((article) => article !== front);
    const gone: string[] = [];
    for (const article of front === null ? others : [front, ...others]) {
      const open = await openArticles.open(article, window);
      if (open.ok || open.failure.code !== 'not-found') return { open, gone };
      gone.push(article);
    }
    return { open: null, gone };
  }

  async function stillThere(tabs: readonly Tab[]): Promise<readonly Tab[]> {
    const there = await Promise.all(tabs.map(({ article }) => isThere(places.at(article))));
    return tabs.filter((_tab, index) => there[index]);
  }

  /** A first start has one finished story to look at. */
  async function openSample(window: BrowserWindow, library: LibraryState): Promise<Read> {
    const nothing: Read = { library, tabs: [], open: null };
    if (settings.get().sampleShown || library.problem) return nothing;
    const { addSample } = await import('./library/sample');
    const language = uiLanguage(settings.get().language, app.getPreferredSystemLanguages());
    const added = await addSample(library.folder, SAMPLES, language);
    if (!added.ok) return { ...nothing, open: added };
    settings.change({ sampleShown: true });
    if (added.value === null) return nothing;
    const tab = { article: added.value, title: '' };
    return { library, tabs: [tab], open: await openArticles.open(added.value, window) };
  }

  return {
    readAhead: (window, asked = Promise.resolve([])) => {
      ahead.set(
        window,
        asked.then((articles) => read(window, articles)),
      );
    },
    start: async (window) => {
      const begun = ahead.get(window);
      ahead.delete(window);
      // A page that is loaded again gets the library and the stories as they are by then.
      if (!begun) await openArticles.closeAll(window);
      return {
        ...(await (begun ?? read(window, []))),
        settings: settings.get(),
        systemLanguages: app.getPreferredSystemLanguages().filter(isLanguageTag),
        settingsSetAside: settings.setAside,
        settingsTrouble: settings.trouble(),
      };
    },
  };
}

/** What the system says nothing certain of is taken to be there. */
async function isThere({ folder, name }: Place): Promise<boolean> {
  try {
    return await isFolder(join(folder, name));
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return true;
  }
}

function withAsked({ tabs, front }: Stories, asked: readonly string[]): Stories {
  const known = new Set(tabs.map(({ article }) => article));
  const added = asked.filter((article) => !known.has(article));
  return {
    tabs: [...tabs, ...added.map((article) => ({ article, title: '' }))],
    front: asked.at(-1) ?? front,
  };
}

/** A library that is not there now may be there again later: what stood in the tabs stays. */
function isOutOfReach({ problem }: LibraryState): boolean {
  return problem !== null && problem.code !== 'no-permission';
}

/** A Linux system without a language says `C`. */
function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,8}(-|$)/i.test(tag);
}
