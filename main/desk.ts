import { app } from 'electron';
import { join } from 'node:path';
import { uiLanguage, type UiLanguage } from '../app/ipc/language';
import { keepChosenFolders, type ChosenFolders } from './chosen-folders';
import { cleanUpSoon } from './clean-up';
import { makeDialogs, type Dialogs } from './dialogs';
import type { ExportFormat } from '../app/export';
import { articleHandlers } from './handlers/articles';
import { batchHandlers } from './handlers/batches';
import { openExporting, type Exporting } from './handlers/exporting';
import { filingHandlers } from './handlers/filing';
import { historyHandlers } from './handlers/history';
import { libraryHandlers } from './handlers/library';
import { libraryWorkHandlers } from './handlers/library-work';
import { pictureHandlers } from './handlers/pictures';
import { ownPageHandlers } from './handlers/own-page';
import { pictureFileHandlers } from './handlers/picture-files';
import { protectedHandlers } from './handlers/protected';
import { sourceHandlers } from './handlers/sources';
import { recordingHandlers } from './handlers/recordings';
import { userFileHandlers } from './handlers/user-files';
import { troubleHandlers } from './handlers/trouble';
import { clipboardHandlers } from './handlers/clipboard';
import { windowHandlers } from './handlers/window';
import type { Batches } from './filing/batches';
import type { UsualOptions } from './filing/export';
import type { Filer } from './filing/filer';
import { answerRequests, tellAll } from './ipc';
import type { Leaving } from './leaving';
import { makeLibraryIndex, type LibraryIndex } from './library-index';
import { openPlaces, type Places } from './library/places';
import { tellWhenListening } from './listening';
import { logError } from './log';
import { showMenu } from './menu';
import { openOfferedFiles, type OfferedFiles } from './offered-files';
import { makeFileOpener, type FileOpener } from './open-files';
import { makeOpenArticles, type OpenArticles } from './open/open-articles';
import { makeScrubbing, type Scrubbing } from './protected/scrubbing';
import type { Vault } from './protected/vault';
import { keepRecent, type Recent } from './recent';
import type { Pictures } from './pictures/pictures';
import type { Recordings } from './recordings/recordings';
import { openSession, type Session } from './session';
import type { SettingsFile } from './settings';
import { throttle } from './throttle';
import { loadTranslation } from './translate';
import { makeWindowStarts, type WindowStarts } from './window-start';
import type { UserFiles } from './user-files';
import type { Windows } from './windows';

/** A title changes with every letter of it; the menu follows at most so often, in milliseconds. */
const RECENT_PAUSE = 2000;

/** What the answers to the windows' requests work with. */
export interface Desk {
  readonly session: Session;
  readonly places: Places;
  readonly windows: Windows;
  readonly starts: WindowStarts;
  readonly openArticles: OpenArticles;
  readonly index: LibraryIndex;
  readonly scrubbing: Scrubbing;
  readonly recent: Recent;
  readonly files: FileOpener;
  readonly offered: OfferedFiles;
  readonly dialogs: Dialogs;
  /** Where stories may be filed without a question. */
  readonly chosenFolders: ChosenFolders;
  /** The language of the interface at this moment. */
  readonly language: () => UiLanguage;
  /** Where words are kept that could not be saved. */
  readonly rescueFolder: string;
  /** Loaded when they are first asked for: no first screen needs them. */
  readonly userFiles: () => Promise<UserFiles>;
  readonly vault: () => Promise<Vault>;
  readonly recordings: () => Promise<Recordings>;
  readonly pictures: () => Promise<Pictures>;
  readonly exporting: Exporting;
  /** What writes exports, in a process of its own. */
  readonly filer: () => Promise<Filer>;
  readonly batches: () => Promise<Batches>;
  /** How a format goes out, by the settings of this moment. */
  readonly usualOptions: (to: ExportFormat) => UsualOptions;
  /** Says that another version was started, which handed over to this one. */
  readonly tellOtherVersion: (other: string) => void;
  /** Brings the menu, with its words and ticks, into line with the settings. */
  readonly updateMenu: () => void;
}

interface DeskOptions {
  readonly settings: SettingsFile;
  readonly windows: Windows;
  readonly leaving: Leaving;
  /** Files that the app was started with. */
  readonly asked: readonly string[];
}

/** Puts everything up behind the windows: the session, the menu, and an answer to each request of a page. */
export function openDesk({ settings, windows, leaving, asked }: DeskOptions): Desk {
  const session = openSession(settings);
  const places = openPlaces(session.folder);
  const index = makeLibraryIndex({ library: session.folder });
  const scrubbing = makeScrubbing(index);
  const rescueFolder = join(app.getPath('userData'), 'rescue');
  const openArticles = makeOpenArticles({
    places,
    rescueFolder,
    saved: index.touch,
  });
  const starts = makeWindowStarts({ session, places, windows, openArticles });
  const language = () => uiLanguage(settings.get().language, app.getPreferredSystemLanguages());
  let translate = loadTranslation(language());

  function showMenuNow(): void {
    showMenu(
      { translate, settings: settings.get(), platform: process.platform },
      { windows, openRecent: (path) => void files.open([path]), clearRecent: recent.clear },
    );
  }

  function updateMenu(): void {
    translate = loadTranslation(language());
    showMenuNow();
  }

  const recent = keepRecent(settings, throttle(RECENT_PAUSE, showMenuNow));
  const filer = onceAsked(openSystemFiler);
  const files = makeFileOpener({ session, places, windows, recent, filer });
  const dialogs = makeDialogs(() => translate);
  const exporting = openExporting();
  const usualOptions: Desk['usualOptions'] = (to) => {
    const { exportedPictures, ownPage } = settings.get();
    const { isBeside, ...wishes } = exportedPictures;
    const { keepsDeviceData } = wishes;
    // What is no page has one file of each picture, which is as good as there is.
    return to === 'html'
      ? { isBeside, pictures: wishes, ownPage }
      : { pictures: { keepsDeviceData } };
  };
  const desk: Desk = {
    ...{ session, places, windows, starts, openArticles, index, scrubbing, recent, files, dialogs },
    offered: openOfferedFiles(),
    chosenFolders: keepChosenFolders(settings),
    language,
    rescueFolder,
    vault: onceAsked(openSystemVault),
    userFiles: onceAsked(async () =>
      (await import('./user-files')).openUserFiles(app.getPath('userData')),
    ),
    recordings: onceAsked(async () =>
      (await import('./recordings/recordings')).openRecordings(app.getPath('userData')),
    ),
    pictures: onceAsked(async () => {
      const { openPictures } = await import('./pictures/pictures');
      const pictures = openPictures(app.getPath('userData'), () => tellAll('picture.unread', null));
      app.on('will-quit', pictures.close);
      return pictures;
    }),
    ...{ exporting, filer, usualOptions },
    batches: onceAsked(async () => {
      const [{ openBatches }, { openUnfinished }] = await Promise.all([
        import('./filing/batches'),
        import('./filing/unfinished'),
      ]);
      return openBatches({
        filer: await filer(),
        unfinished: openUnfinished(join(app.getPath('userData'), 'unfinished-export')),
        nameOf: places.admit,
        optionsFor: usualOptions,
      });
    }),
    tellOtherVersion: (other) => {
      const [window] = windows.all();
      if (window) tellWhenListening(window, 'app.other-version', { own: app.getVersion(), other });
    },
    updateMenu,
  };
  settings.onTrouble((failure) => tellAll('settings.trouble', { failure }));
  leaving.beforeGoing(async (window) => {
    await Promise.all([exporting.stop(window), openArticles.closeAll(window)]);
    await scrubbing.closed();
  });
  answerRequests({
    ...windowHandlers(desk),
    ...clipboardHandlers,
    ...libraryHandlers(desk),
    ...libraryWorkHandlers(desk),
    ...articleHandlers(desk),
    ...historyHandlers(desk),
    ...pictureHandlers(desk),
    ...pictureFileHandlers(desk),
    ...sourceHandlers(desk),
    ...recordingHandlers(desk),
    ...protectedHandlers(desk),
    ...filingHandlers(desk),
    ...batchHandlers(desk),
    ...userFileHandlers(desk),
    ...ownPageHandlers(desk),
    ...troubleHandlers(desk),
  });
  const [first] = windows.all();
  if (first) starts.readAhead(first, files.admit(asked));
  updateMenu();
  cleanUpSoon(session.folder, app.getPath('userData'), [rescueFolder]);
  return desk;
}

async function openSystemVault(): Promise<Vault> {
  const [{ openVault }, { systemKeyStore }] = await Promise.all([
    import('./protected/vault'),
    import('./protected/key-store'),
  ]);
  return openVault(app.getPath('userData'), systemKeyStore);
}

async function openSystemFiler(): Promise<Filer> {
  const [{ openFiler }, { startFilingProcess }, { printFile }] = await Promise.all([
    import('./filing/filer'),
    import('./filing/start-process'),
    import('./filing/print-file'),
  ]);
  const filer = openFiler({
    start: startFilingProcess,
    print: printFile,
    died: (code) => logError('filing', new Error(`The filing process ended (${code}).`)),
  });
  app.on('will-quit', filer.close);
  return filer;
}

function onceAsked<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => (made ??= make());
}
