import { app } from 'electron';
import { uiLanguage } from '../app/ipc/language';
import { makeDialogs, type Dialogs } from './dialogs';
import { articleHandlers } from './handlers/articles';
import { filingHandlers } from './handlers/filing';
import { libraryHandlers } from './handlers/library';
import { pictureHandlers } from './handlers/pictures';
import { windowHandlers } from './handlers/window';
import { answerRequests } from './ipc';
import { showMenu } from './menu';
import { openSession, type Session } from './session';
import type { SettingsFile } from './settings';
import { loadTranslation } from './translate';

/** What the answers to the window's requests work with. */
export interface Desk {
  readonly session: Session;
  readonly dialogs: Dialogs;
  /** Brings the menu, with its words and ticks, into line with the settings. */
  readonly updateMenu: () => void;
}

/** Puts everything up behind the window: the session, the menu, and an answer to each request of the page. */
export function openDesk(settings: SettingsFile): Desk {
  const session = openSession(settings);
  const language = () => uiLanguage(settings.get().language, app.getPreferredSystemLanguages());
  let translate = loadTranslation(language());

  const desk: Desk = {
    session,
    dialogs: makeDialogs(() => translate),
    updateMenu: () => {
      translate = loadTranslation(language());
      showMenu({ translate, settings: settings.get(), platform: process.platform });
    },
  };
  answerRequests({
    ...windowHandlers(desk),
    ...libraryHandlers(desk),
    ...articleHandlers(desk),
    ...pictureHandlers(desk),
    ...filingHandlers(desk),
  });
  desk.updateMenu();
  return desk;
}
