import type { BrowserWindow } from 'electron';
import { isAbsolute, join } from 'node:path';
import type { BatchReport } from '../../app/ipc/filing';
import { localDay } from '../library/names';
import { success, type Result } from '../../app/result';
import type { Desk } from '../desk';
import type { BatchWatch } from '../filing/batches';
import { tell, type Handlers } from '../ipc';
import { attempt } from '../library/errors';

type Answered =
  'export.batch' | 'export.unfinished' | 'export.resume' | 'export.drop' | 'story.file';

export function batchHandlers(desk: Desk): Pick<Handlers, Answered> {
  const { places, dialogs, exporting, batches, userFiles } = desk;

  /** Can be stopped by the window, which is told how far it is; what was written last can be shown. */
  function followed(
    window: BrowserWindow,
    work: (watch: BatchWatch) => Promise<Result<BatchReport>>,
  ): Promise<Result<BatchReport>> {
    return exporting.stoppable(window, async (stop) => {
      try {
        const progress: BatchWatch['progress'] = (far) => tell(window, 'export.progress', far);
        const done = await work({ progress, stop });
        if (done.ok) exporting.last = lastPath(done.value) ?? exporting.last;
        return done;
      } finally {
        tell(window, 'export.progress', null);
      }
    });
  }

  function bundleOf(article: string): string {
    const { folder, name } = places.at(article);
    return join(folder, name);
  }

  return {
    'export.batch': async ({ articles, formats, notes, omitsOffRecord }, window) => {
      const folder = await dialogs.chooseFolder(window, 'export-folder');
      if (!folder.ok) return folder;
      const { run } = await batches();
      const stories = [...new Set(articles)].map(bundleOf);
      const asked = { stories, formats: [...new Set(formats)], notes, omitsOffRecord };
      return followed(window, async (watch) =>
        success(await run({ folder: folder.value, ...asked }, watch)),
      );
    },

    'export.unfinished': async () => (await batches()).unfinished(),

    'export.resume': async (_request, window) => {
      const { resume } = await batches();
      return followed(window, resume);
    },

    'export.drop': async () => {
      await (await batches()).drop();
      return null;
    },

    'story.file': async ({ article, ...asked }, window) => {
      const [{ planPackage }, { profiles }] = await Promise.all([
        import('../filing/package'),
        userFiles().then((files) => files.profiles()),
      ]);
      const bundle = bundleOf(article);
      const plan = await planPackage(bundle, profiles, localDay(new Date()));
      if (!plan.ok) return plan;
      const folder = isAbsolute(plan.value.folder)
        ? success(plan.value.folder)
        : await dialogs.chooseFolder(window, 'file');
      if (!folder.ok) return folder;
      const { file } = await batches();
      return followed(window, (watch) =>
        attempt(folder.value, async () =>
          success(await file(bundle, { ...plan.value, folder: folder.value }, asked, watch)),
        ),
      );
    },
  };
}

function lastPath({ outcomes }: BatchReport): string | null {
  const last = outcomes.findLast(({ written }) => written.ok);
  return last?.written.ok ? last.written.value.path : null;
}
