import { nativeTheme } from 'electron';
import type { Desk } from '../desk';
import type { Handlers } from '../ipc';
import { openOutside } from '../security';
import { finishClosing, keepOpen, waitWithClosing } from '../window';

type Answered = 'session.start' | 'settings.change' | 'link.open' | 'window.wait' | 'window.close';

export function windowHandlers({ session, dialogs, updateMenu }: Desk): Pick<Handlers, Answered> {
  return {
    'session.start': () => session.start(),

    'settings.change': (patch) => {
      const settings = session.settings.change(withoutUndefined(patch));
      nativeTheme.themeSource = settings.theme;
      updateMenu();
      return settings;
    },

    'link.open': ({ url }) => openOutside(url),

    'window.wait': (_request, window) => {
      waitWithClosing(window);
      return null;
    },

    'window.close': async ({ saved }, window) => {
      if (saved || (await dialogs.askToLose(window))) finishClosing(window);
      else keepOpen(window);
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
