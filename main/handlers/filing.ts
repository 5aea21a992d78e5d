import { app, shell, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FORMAT_ENDINGS, type ExportFormat } from '../../app/export/formats';
import { failure, success, type Result } from '../../app/result';
import type { Desk } from '../desk';
import { tell, type Handlers } from '../ipc';

export function filingHandlers({
  session,
  places,
  dialogs,
  language,
  pictures,
}: Desk): Pick<Handlers, 'export.run' | 'export.stop' | 'export.fact-check' | 'export.reveal'> {
  let lastExport: string | null = null;
  /** What is being exported for each window, by its id. */
  const running = new Map<number, Set<AbortController>>();

  /** Does work that can be stopped in the window that asked for it. */
  async function stoppable<Value>(
    { id }: BrowserWindow,
    work: (stop: AbortSignal) => Promise<Value>,
  ): Promise<Value> {
    const own = new AbortController();
    const ofWindow = running.get(id) ?? new Set();
    running.set(id, ofWindow.add(own));
    try {
      return await work(own.signal);
    } finally {
      ofWindow.delete(own);
      if (ofWindow.size === 0) running.delete(id);
    }
  }

  /** Most are one file; Markdown comes with its pictures, so it gets a folder. */
  async function chooseTarget(
    window: BrowserWindow,
    bundle: string,
    to: ExportFormat,
  ): Promise<Result<{ readonly folder: string; readonly name?: string }>> {
    if (to === 'md') {
      const folder = await dialogs.chooseFolder(window, 'export-markdown');
      return folder.ok ? success({ folder: folder.value }) : folder;
    }
    const { proposeName } = await import('../filing/export');
    const name = await proposeName(bundle, to);
    if (!name.ok) return name;
    const proposed = join(app.getPath('documents'), name.value);
    const file = await dialogs.chooseTarget(window, `export-${to}`, proposed, FORMAT_ENDINGS[to]);
    if (!file.ok) return file;
    return success({ folder: dirname(file.value), name: basename(file.value) });
  }

  return {
    'export.run': async ({ article, to, ...options }, window) => {
      const { folder, name } = places.at(article);
      const bundle = join(folder, name);
      const target = await chooseTarget(window, bundle, to);
      if (!target.ok) return target;
      const { exportArticle } = await import('../filing/export');
      const { worker } = await pictures();
      const { folder: outDir, name: fileName } = target.value;
      const { isBeside, ...wishes } = session.settings.get().exportedPictures;
      const { keepsDeviceData } = wishes;
      const exporting = stoppable(window, (stop) =>
        exportArticle(bundle, to, outDir, worker, {
          ...{ fileName, isBeside, ...options },
          watch: {
            progress: (done, total) => tell(window, 'export.pictures', { done, total }),
            isStopped: () => stop.aborted,
          },
          // A text points to one file of each picture, which is as good as there is.
          pictures: to === 'html' ? wishes : { keepsDeviceData },
        }),
      );
      const written = await exporting.finally(() => tell(window, 'export.pictures', null));
      if (written.ok) lastExport = written.value.path;
      return written;
    },

    'export.stop': (_request, { id }) => {
      for (const own of running.get(id) ?? []) own.abort();
      return null;
    },

    'export.fact-check': async ({ article, to }, window) => {
      const { folder, name } = places.at(article);
      const bundle = join(folder, name);
      const [{ factCheckName }, { readLabels }, { runFactCheck }] = await Promise.all([
        import('../fact-check/write'),
        import('../fact-check/labels'),
        import('../fact-check/run'),
      ]);
      const proposed = join(app.getPath('documents'), factCheckName(bundle, to));
      const target = await dialogs.chooseTarget(window, 'fact-check', proposed, to);
      if (!target.ok) return target;
      const [outDir, fileName] = [dirname(target.value), basename(target.value)];
      const labels = readLabels(language());
      const written = await runFactCheck({ bundle, to, outDir, fileName, labels });
      if (written.ok) lastExport = written.value.path;
      return written;
    },

    // The window names no path: it is shown what was written last, and nothing else.
    'export.reveal': () => {
      if (lastExport === null || !existsSync(lastExport)) {
        return failure('not-found', lastExport ?? '');
      }
      shell.showItemInFolder(lastExport);
      return success(null);
    },
  };
}
