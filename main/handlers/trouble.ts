import { app, shell, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { failure, success } from '../../app/result';
import type { Desk } from '../desk';
import type { Handlers } from '../ipc';
import { attempt } from '../library/errors';
import { logTold } from '../log';

/** A page that fails with every key would push all else out of the log. */
const MOST_NOTED = 100;

type Answered =
  | 'fault.note'
  | 'problem.read'
  | 'problem.save'
  | 'settings.retry'
  | 'settings.reveal'
  | 'app.quit';

export function troubleHandlers(desk: Desk): Pick<Handlers, Answered> {
  const { dialogs, exporting, session } = desk;
  /** What each window shows: this and nothing else is written. */
  const shown = new WeakMap<BrowserWindow, string>();
  let noted = 0;

  return {
    'fault.note': (error) => {
      noted += 1;
      if (noted <= MOST_NOTED) logTold('page error', error);
      return null;
    },

    'problem.read': async (_request, window) => {
      const { makeProblemReport } = await import('../problem-report');
      const text = await makeProblemReport(desk);
      shown.set(window, text);
      return { text };
    },

    'problem.save': async (_request, window) => {
      const text = shown.get(window);
      if (text === undefined) return failure('not-found', '');
      const day = new Date().toISOString().slice(0, 10);
      const proposed = join(app.getPath('documents'), `galley-problem-${day}.txt`);
      const target = await dialogs.chooseTarget(window, 'problem', proposed, 'txt');
      if (!target.ok) return target;
      const path = target.value;
      const { writeDurably } = await import('../library/durable');
      const written = await attempt(path, async () => {
        await writeDurably(path, Buffer.from(text));
        return success({ path });
      });
      if (written.ok) exporting.written.add(path);
      return written;
    },

    'settings.retry': () => session.settings.retry(),

    'settings.reveal': async () => {
      const folder = app.getPath('userData');
      // The system's words say no more than that it did not work: mostly the folder is not there.
      return (await shell.openPath(folder)) === '' ? success(null) : failure('not-found', folder);
    },

    'app.quit': () => {
      app.quit();
      return null;
    },
  };
}
