import type { BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { BatchReport } from '../../app/ipc/filing';
import { proposable } from '../chosen-folders';
import { localDay } from '../library/names';
import { success, type Result } from '../../app/result';
import type { Desk } from '../desk';
import type { BatchWatch } from '../filing/batches';
import { tell, type Handlers } from '../ipc';
import { attempt } from '../library/errors';

type Answered =
  'export.batch' | 'export.unfinished' | 'export.resume' | 'export.drop' | 'story.file';

export function batchHandlers(desk: Desk): Pick<Handlers, Answered> {
  const { places, dialogs, chosenFolders, exporting, batches, userFiles } = desk;

  /** Can be stopped by the window, which is told how far it is; what was written can be shown. */
  function followed(
    window: BrowserWindow,
    work: (watch: BatchWatch) => Promise<Result<BatchReport>>,
  ): Promise<Result<BatchReport>> {
    return exporting.stoppable(window, async (stop) => {
      try {
        const progress: BatchWatch['progress'] = (far) => tell(window, 'export.progress', far);
        const done = await work({ progress, stop });
        if (done.ok) for (const path of pathsOf(done.value)) exporting.written.add(path);
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

  /** The folder that a rule names if the user ever chose it, and else the one that is chosen now. */
  async function packagesFolder(window: BrowserWindow, named: string): Promise<Result<string>> {
    if (chosenFolders.has(named)) return success(named);
    const chosen = await dialogs.chooseFolder(window, 'file', proposable(named));
    if (chosen.ok) chosenFolders.add(chosen.value);
    return chosen;
  }

  return {
    'export.batch': async ({ articles, formats, ...asked }, window) => {
      const folder = await dialogs.chooseFolder(window, 'export-folder');
      if (!folder.ok) return folder;
      const { run } = await batches();
      const stories = [...new Set(articles)].map(bundleOf);
      const plan = { ...asked, stories, formats: [...new Set(formats)] };
      return followed(window, async (watch) =>
        success(await run({ ...plan, folder: folder.value }, watch)),
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
      const folder = await packagesFolder(window, plan.value.folder);
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

function pathsOf({ outcomes }: BatchReport): readonly string[] {
  return outcomes.flatMap(({ written }) => (written.ok ? [written.value.path] : []));
}
