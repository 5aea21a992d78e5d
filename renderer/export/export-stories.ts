import type { Request } from '../../app/ipc/contract';
import type { BatchReport, ExportAsked } from '../../app/ipc/filing';
import { success, type Result } from '../../app/result';
import type { ExportFormat } from '../../app/export';
import { bridge } from '../bridge';
import { dismissAbout, tellFailure } from '../notices/notify';
import { askAboutOffRecord } from '../off-record/off-record-question';
import { appStore } from '../state/app-store';
import { tabOf } from '../state/tab-list';
import type { Story } from '../story/story';
import { askAboutTks } from '../tk/tk-question';
import type { ToExport } from './export-question';
import { tellReport } from './tell-report';
import { tellUnfinished } from './unfinished';

type Formats = Request<'export.batch'>['formats'];
/** What is asked for before anything is known of the stories. */
type Wanted = Omit<ExportAsked, 'omitsOffRecord'>;

/**
 * Writes the story in front into one format, as it stands on screen; asks first where something is to come, and where
 * words were given off the record. The notes to the desk stay out of it unless they are asked for.
 */
export function exportFront(format: ExportFormat, notes = false): void {
  const { story } = appStore.getState();
  if (story) exportOne(story, [format], { notes });
}

/** The same into any number of formats. */
export function exportOne(story: Story, formats: Formats, wanted: Wanted): void {
  const { headline, slug } = story.store.getState().fields;
  const stories = [{ article: story.name, title: headline || slug }];
  askAboutTks(story, 'tk.export', () =>
    askAboutOffRecord(
      story,
      (omitsOffRecord) => void exportAll(stories, formats, { ...wanted, omitsOffRecord }),
    ),
  );
}

/** Writes stories into formats without asking anything but where to, and says what became of it. */
export async function exportAll(
  stories: readonly ToExport[],
  formats: Formats,
  asked: ExportAsked,
): Promise<void> {
  if (!(await saveOpen(stories))) return;
  const [story, ...others] = stories;
  const [format, ...more] = formats;
  if (!story || !format) return;
  const isOne = others.length === 0 && more.length === 0;
  const report = isOne
    ? await writeOne(story, format, asked)
    : await bridge.call('export.batch', {
        articles: stories.map(({ article }) => article),
        formats,
        ...asked,
      });
  if (!report.ok) {
    tellFailure('export', report.failure);
    return;
  }
  dismissAbout('export');
  tellReport(report.value);
  tellUnfinished(report.value.remaining);
}

/** One file, whose place and name the user chooses. */
async function writeOne(
  { article, title }: ToExport,
  format: ExportFormat,
  asked: ExportAsked,
): Promise<Result<BatchReport>> {
  const written = await bridge.call('export.run', { article, to: format, ...asked });
  if (!written.ok) return written;
  const outcomes = [{ article, title, format, written }];
  return success({ folder: '', outcomes, remaining: 0 });
}

/**
 * What is exported are the files: a story that can't be saved would leave its last words out, and says so itself. One
 * that can only be read is in its file as it stands.
 */
async function saveOpen(stories: readonly ToExport[]): Promise<boolean> {
  const open = stories.flatMap(({ article }) => tabOf(article)?.story ?? []);
  const written = open.filter(({ store }) => store.getState().readOnly === null);
  const saved = await Promise.all(written.map((story) => story.saveNow()));
  return saved.every(Boolean);
}
