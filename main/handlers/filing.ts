import { app, shell, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FORMAT_ENDINGS, type ExportFormat } from '../../app/export/formats';
import { failure, success, type Result } from '../../app/result';
import type { Desk } from '../desk';
import { tell, type Handlers } from '../ipc';

export function filingHandlers({
  places,
  dialogs,
  language,
  exporting,
  filer,
  usualOptions,
}: Desk): Pick<Handlers, 'export.run' | 'export.stop' | 'export.fact-check' | 'export.reveal'> {
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
    const title = to === 'html' || to === 'pdf' ? (`export-${to}` as const) : 'export-file';
    const file = await dialogs.chooseTarget(window, title, proposed, FORMAT_ENDINGS[to]);
    if (!file.ok) return file;
    return success({ folder: dirname(file.value), name: basename(file.value) });
  }

  return {
    'export.run': async ({ article, to, ...asked }, window) => {
      const { folder, name } = places.at(article);
      const bundle = join(folder, name);
      const target = await chooseTarget(window, bundle, to);
      if (!target.ok) return target;
      const { folder: outDir, name: fileName } = target.value;
      const options = { fileName, ...asked, ...usualOptions(to) };
      const { write } = await filer();
      const written = await exporting
        .stoppable(window, (stop) =>
          write(
            { bundle, to, outDir, options },
            { pictures: (done, total) => tell(window, 'export.pictures', { done, total }), stop },
          ),
        )
        .finally(() => tell(window, 'export.pictures', null));
      if (written.ok) exporting.written.add(written.value.path);
      return written;
    },

    'export.stop': (_request, window) => {
      void exporting.stop(window);
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
      if (written.ok) exporting.written.add(written.value.path);
      return written;
    },

    // The window may name any path: it is shown what was written, and nothing else.
    'export.reveal': ({ path }) => {
      if (!exporting.written.has(path) || !existsSync(path)) return failure('not-found', path);
      shell.showItemInFolder(path);
      return success(null);
    },
  };
}
