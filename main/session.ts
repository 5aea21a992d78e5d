import { app } from 'electron';
import { join } from 'node:path';
import type { LibraryState, OpenedArticle, SessionStart } from '../app/ipc/contract';
import { uiLanguage } from '../app/ipc/language';
import type { Result } from '../app/result';
import { checkLibrary, makeLibrary } from './library/folder';
import { openArticle } from './library/open';
import { OVERRIDES, SAMPLES } from './paths';
import type { SettingsFile } from './settings';

/** So many stories are remembered as open last. */
const REMEMBERED = 10;

/** What is open: the library and the stories last worked on. */
export interface Session {
  readonly settings: SettingsFile;
  /** The library's folder, whether or not it can be used. */
  readonly folder: () => string;
  readonly start: () => Promise<SessionStart>;
  /** Changes over to another library. */
  readonly moveTo: (folder: string) => Promise<LibraryState>;
  readonly rememberOpen: (article: string) => void;
}

/**
 * Opens the session. Reading the library and the last story begins at once, while the window's process is starting,
 * and is over when the page asks for it.
 */
export function openSession(settings: SettingsFile): Session {
  let folder = OVERRIDES.library ?? settings.get().libraryFolder ?? usualLibrary();
  let library = openLibrary();
  let readAhead: Promise<Result<OpenedArticle> | null> | null = library.then(openLast);

  /** A library that the user chose and that is gone is not made anew: it would be an empty one in its place. */
  function openLibrary(): Promise<LibraryState> {
    if (OVERRIDES.library) return makeLibrary(folder, { parents: false });
    if (settings.get().libraryFolder !== null) return checkLibrary(folder);
    return makeLibrary(folder, { parents: true });
  }

  async function openLast({ problem }: LibraryState): Promise<Result<OpenedArticle> | null> {
    if (problem && problem.code !== 'no-permission') return null;
    const { sampleShown, lastOpen } = settings.get();
    for (const article of lastOpen) {
      const opened = await openArticle(folder, article);
      // Deleted meanwhile, or in another library: then the one before it.
      if (opened.ok || opened.failure.code !== 'not-found') return opened;
    }
    return sampleShown || problem ? null : openSample();
  }

  /** A first start has one finished story to look at. */
  async function openSample(): Promise<Result<OpenedArticle> | null> {
    const { addSample } = await import('./library/sample');
    const language = uiLanguage(settings.get().language, app.getPreferredSystemLanguages());
    const added = await addSample(folder, SAMPLES, language);
    if (!added.ok) return added;
    settings.change({ sampleShown: true });
    if (added.value === null) return null;
    settings.change({ lastOpen: [added.value] });
    return openArticle(folder, added.value);
  }

  return {
    settings,
    folder: () => folder,
    start: async () => {
      // A page that is loaded again gets the library and the story as they are by then.
      if (!readAhead) library = openLibrary();
      const open = readAhead ?? library.then(openLast);
      readAhead = null;
      return {
        open: await open,
        library: await library,
        settings: settings.get(),
        systemLanguages: app.getPreferredSystemLanguages().filter(isLanguageTag),
        settingsSetAside: settings.setAside,
      };
    },
    moveTo: async (chosen) => {
      const state = await checkLibrary(chosen);
      if (state.problem) return state;
      folder = chosen;
      library = Promise.resolve(state);
      settings.change({ libraryFolder: chosen, lastOpen: [] });
      return state;
    },
    rememberOpen: (article) => {
      const { lastOpen } = settings.get();
      if (lastOpen[0] === article) return;
      const others = lastOpen.filter((name) => name !== article);
      settings.change({ lastOpen: [article, ...others].slice(0, REMEMBERED) });
    },
  };
}

/** A Linux system without a language says `C`. */
function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,8}(-|$)/i.test(tag);
}

/** `Galley` in the user's documents. A Linux system that names no folder for those gets the usual one. */
function usualLibrary(): string {
  const [documents, home] = [app.getPath('documents'), app.getPath('home')];
  return join(documents === home ? join(home, 'Documents') : documents, 'Galley');
}
