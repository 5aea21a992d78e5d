import { nativeTheme } from 'electron';
import { join } from 'node:path';
import type { Tab } from '../../app/ipc/contract';
import { answerForPage, waitForPage } from '../closing';
import type { Desk } from '../desk';
import { tell, type Handlers } from '../ipc';
import { keptName } from '../kept-names';
import { pageBegins, pageListens } from '../listening';
import { openOutside } from '../security';
import { takeAct } from '../user-acts';

type Answered =
  | 'session.start'
  | 'settings.change'
  | 'link.open'
  | 'window.paste-plain'
  | 'window.full-screen'
  | 'window.wait'
  | 'window.close'
  | 'window.open'
  | 'window.tabs';

export function windowHandlers(desk: Desk): Pick<Handlers, Answered> {
  const { session, places, windows, starts, recent, dialogs, updateMenu } = desk;

  function withPath({ article, title }: Tab) {
    const { folder, name } = places.at(article);
    return { path: join(folder, name), title };
  }

  return {
    'session.start': (_request, window) => {
      pageBegins(window);
      return starts.start(window);
    },

    'settings.change': (patch, window) => {
      const settings = session.settings.change(withoutUndefined(patch));
      nativeTheme.themeSource = settings.theme;
      updateMenu();
      for (const other of windows.all()) {
        if (other !== window) tell(other, 'settings.changed', { settings });
      }
      return settings;
    },

    // A page that was taken over could tell all it knows by opening addresses: it takes the user for each.
    'link.open': ({ url }, window) => {
      const acted = takeAct(window.webContents);
      return openOutside(url, async (address) => acted || dialogs.askToOpen(window, address));
    },

    'window.paste-plain': (_request, window) => {
      window.webContents.pasteAndMatchStyle();
      return null;
    },

    'window.full-screen': (_request, window) => {
      window.setFullScreen(!window.isFullScreen());
      return null;
    },

    'window.wait': (_request, window) => {
      waitForPage(window);
      return null;
    },

    'window.close': async ({ saved }, window) => {
      answerForPage(window, saved || (await dialogs.askToLose(window)));
      return null;
    },

    'window.open': ({ article }) => {
      const kept = article === null ? null : keptName(article, places);
      const tabs = kept === null ? [] : [{ article: kept, title: '' }];
      starts.readAhead(windows.openNew({ tabs, front: kept }));
      return null;
    },

    'window.tabs': ({ tabs, front }, window) => {
      windows.setContents(window, {
        tabs: tabs.map(({ article, title }) => ({ article: keptName(article, places), title })),
        front: front === null ? null : keptName(front, places),
      });
      const shown = tabs.find(({ article }) => article === front);
      // Not by the page: a title that follows each key would end what undo takes back in one.
      window.setTitle(shown?.title ? `${shown.title} – Galley` : 'Galley');
      if (shown) recent.add(withPath(shown));
      recent.rename(tabs.map(withPath));
      pageListens(window);
      return null;
    },
  };
}

/** What was not said is not changed. */
function withoutUndefined<Values extends object>(values: Values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]: Exclude<Values[Key], undefined>;
  };
}
