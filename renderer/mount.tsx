import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { SessionStart } from '../app/ipc/contract';
import { uiLanguage } from '../app/ipc/language';
import { listenToKeys } from './commands/listen-to-keys';
import { Desk } from './desk/desk';
import { shareCopies } from './editor/share-copies';
import { followUnfinished } from './export/unfinished';
import { watchFirstPaint } from './first-paint';
import { startTranslation } from './i18n';
import { followProfiles } from './profiles/profiles-store';
import { listenToMain } from './state/listen-to-main';
import { tellUnexpected } from './notices/unexpected';
import { takeSession } from './state/take-session';
import { followTabs } from './state/tell-tabs';
import { showTheme } from './state/view-settings';

/** Puts the desk on the screen with what was open last. */
export function mount(session: SessionStart): void {
  tellUnexpected();
  showTheme(session.settings.theme);
  startTranslation(uiLanguage(session.settings.language, session.systemLanguages));
  takeSession(session);
  const root = createRoot(document.getElementById('desk')!);
  flushSync(() => root.render(<Desk />));
  watchFirstPaint();
  listenToKeys();
  listenToMain();
  shareCopies();
  followProfiles();
  followUnfinished();
  followTabs();
}
