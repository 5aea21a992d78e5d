import { app, shell, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failure, success, type Result } from '../../app/result';
import type { Desk } from '../desk';
import type { ExportFormat } from '../filing/export';
import type { Handlers } from '../ipc';

export function filingHandlers({
  places,
  dialogs,
  language,
}: Desk): Pick<Handlers, 'export.run' | 'export.fact-check' | 'export.reveal'> {
  let lastExport: string | null = null;

  /** A page is one file; Markdown comes with its pictures, so it gets a folder. */
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
    const file = await dialogs.chooseTarget(window, 'export-html', proposed, 'html');
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
      const { folder: outDir, name: fileName } = target.value;
      const written = await exportArticle(bundle, to, outDir, { fileName, ...options });
      if (written.ok) lastExport = written.value.path;
      return written;
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
