import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { bundle } from '../../build/bundle';
import { withDisplay } from '../../build/display';
import { findRuntime, sandboxFlags } from '../../build/electron-runtime';
import { ensureSystemPackages } from '../../build/system';
import { publicArticle } from '../../app/export';
import type { BatchReport } from '../../app/ipc/filing';
import type { Result } from '../../app/result';
import { readArticle } from '../../main/filing/export';
import { ask } from '../e2e/ask';
import { Desk } from '../e2e/desk';
import type { WrittenFile } from './verdict';
import type { Written } from './way';

/** Why the app can't be started here, or null. */
export async function whyNotPrinted(): Promise<string | null> {
  try {
    const runtime = await findRuntime();
    ensureSystemPackages({ electron: runtime.executable, display: true });
    process.env['GALLEY_ELECTRON'] = runtime.executable;
    process.env['GALLEY_ELECTRON_FLAGS'] = sandboxFlags().join(' ');
    return null;
  } catch (error) {
    if (error instanceof Error) return error.message.split('\n')[0]!;
    throw error;
  }
}

/** Has the app write all stories of a library as PDF in one go, which needs a window; see {@link whyNotPrinted}. */
export async function printAll(bundles: readonly string[], folder: string): Promise<Written> {
  await bundle();
  await mkdir(folder, { recursive: true });
  const desk = new Desk(dirname(dirname(bundles[0]!)));
  const report = await withDisplay(async () => {
    try {
      const galley = await desk.start();
      await galley.answerDialogs(folder);
      const articles = bundles.map((path) => basename(path));
      const wanted = { articles, formats: ['pdf'], notes: false, omitsOffRecord: false };
      return (await ask(galley, 'export.batch', wanted)) as Result<BatchReport>;
    } finally {
      await desk.close();
    }
  });
  if (!report.ok) throw new Error(`The stories could not be printed: ${report.failure.code}.`);
  const files: WrittenFile[] = [];
  const failed = desk.faults.take().map((fault) => fault.split('\n')[0]!);
  for (const { article, written } of report.value.outcomes) {
    const read = await readArticle(join(desk.library, article));
    if (!read.ok) throw new Error(`${article} can't be read: ${read.failure.code}.`);
    if (written.ok) {
      const { path, pictures } = written.value;
      files.push({ path, article: publicArticle(read.value), notShown: pictures.notShown });
    } else failed.push(`${article}: ${written.failure.code} ${written.failure.detail ?? ''}`);
  }
  return { files, failed };
}
