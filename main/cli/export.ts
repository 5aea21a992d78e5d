import { basename, resolve } from 'node:path';
import { countTks } from '../../app/checks/tk';
import { offRecordQuotes, type ExportFormat } from '../../app/export';
import type { FormatChoice, PictureWishes } from '../../app/pictures';
import { failure } from '../../app/result';
import { exportArticle, readArticle } from '../filing/export';
import { openPicturesHere } from '../pictures/in-process';
import type { PictureWorker } from '../pictures/worker';
import type { Done, Terminal } from './commands';
import type { ExportReport, ReportedFile } from './export-report';
import { findArticle, type Refusal } from './find-article';
import { toJson } from './json';
import { describeLoss } from './loss-words';
import { describeFailure, oneLine } from './messages';
import { stoppable } from './stoppable';
import { pictureWarnings, stillToCome, storyWarnings } from './warnings';

/** What is printed: the path of each file, or one document with what became of each. */
export const REPORT_FORMS = ['text', 'json'] as const;

export interface ExportOptions {
  readonly to: readonly ExportFormat[];
  readonly out: string;
  /** Where ids and slugs are looked for. */
  readonly library?: string;
  readonly report: (typeof REPORT_FORMS)[number];
  /** With the notes to the desk. */
  readonly notes?: boolean;
  /** Write nothing of a story that is not finished. */
  readonly strict?: boolean;
  /** What becomes of words that were given off the record; without it a story that has some is refused. */
  readonly offRecord?: 'omit';
  /** Pixels across; the usual ones where it is not said. */
  readonly widths?: readonly number[];
  readonly pictures?: readonly FormatChoice[];
  /** The pictures of a page lie beside it, and not in it. */
  readonly beside?: boolean;
  readonly keepDeviceData?: boolean;
}

/**
 * Writes each story in each format. What fails does not keep the others from being written. What may not leave yet,
 * and what a file does not carry, is told in any case.
 */
export async function exportCommand(
  articles: readonly string[],
  options: ExportOptions,
  terminal: Terminal,
): Done {
  const files: ReportedFile[] = [];
  const worker = openPicturesHere();
  return stoppable(async (stop) => {
    try {
      const isOne = articles.length === 1;
      const context = { options, terminal, worker, stop, isOne, isDone: new Set<string>() };
      for (const article of articles) files.push(...(await exportStory(article, context)));
    } finally {
      worker.close();
    }
    if (options.report === 'json') {
      const report: ExportReport = { version: 1, files };
      terminal.out(toJson(report));
    }
    const left = files.filter((file) => 'failure' in file && file.failure.code === 'cancelled');
    if (left.length > 0)
      terminal.error(`stopped; not written: ${left.length} of ${files.length} files`);
    return files.every((file) => 'path' in file);
  });
}

interface Context {
  readonly options: ExportOptions;
  readonly terminal: Terminal;
  readonly worker: PictureWorker;
  readonly stop: AbortSignal;
  /** There is but one story: a line need not say which. */
  readonly isOne: boolean;
  /** The bundles that were come to: one that is named twice is written once. */
  readonly isDone: Set<string>;
}

async function exportStory(meant: string, context: Context): Promise<readonly ReportedFile[]> {
  const { options, isDone } = context;
  const library = options.library === undefined ? undefined : resolve(options.library);
  const found = await findArticle(meant, library);
  if (!found.ok) return refuse(meant, found.refusal, context);
  const { bundle } = found;
  if (isDone.has(bundle)) return [];
  isDone.add(bundle);
  const refusal = await lookAtStory(bundle, context);
  if (refusal) return refuse(bundle, refusal, context);
  const files: ReportedFile[] = [];
  for (const format of options.to) files.push(await exportFile(bundle, format, context));
  return files;
}

/** A story that is not written at all is said once, and reported for each format. */
function refuse(
  article: string,
  { failure: why, message }: Refusal,
  { options, terminal, stop }: Context,
): readonly ReportedFile[] {
  if (!stop.aborted) terminal.error(message);
  return options.to.map((format) => ({ article, format, failure: { ...why, message } }));
}

/** Warns of what is to be known of a story; gives why it is not to be written at all. */
async function lookAtStory(bundle: string, context: Context): Promise<Refusal | null> {
  const { options, terminal, isOne, stop } = context;
  if (stop.aborted) return refusalOf(failure('cancelled', bundle).failure);
  const read = await readArticle(bundle);
  if (!read.ok) return refusalOf(read.failure);
  const story = isOne ? '' : `${oneLine(basename(bundle))}: `;
  const tks = countTks(read.value);
  if (tks > 0 && options.strict) {
    const why = failure('unsupported', bundle, { detail: 'still-to-come' });
    return { ...why, message: `${story}${stillToCome(tks)}; nothing was written` };
  }
  if (tks > 0) terminal.error(`warning: ${story}${stillToCome(tks)}`);
  if (options.offRecord !== 'omit' && offRecordQuotes(read.value).length > 0) {
    return refusalOf(failure('unsupported', bundle, { detail: 'off-record' }).failure);
  }
  for (const warning of storyWarnings(read.value, Date.now())) {
    terminal.error(`warning: ${story}${warning}`);
  }
  return null;
}

function refusalOf(why: Refusal['failure']): Refusal {
  return { failure: why, message: describeFailure(why) };
}

async function exportFile(
  bundle: string,
  format: ExportFormat,
  { options, terminal, worker, stop }: Context,
): Promise<ReportedFile> {
  const written = await exportArticle(bundle, format, resolve(options.out), worker, {
    notes: options.notes ?? false,
    omitsOffRecord: options.offRecord === 'omit',
    isBeside: options.beside,
    pictures: wishesOf(options),
    watch: { progress: () => undefined, isStopped: () => stop.aborted },
  });
  if (!written.ok) {
    const { failure: why, message } = refusalOf(written.failure);
    if (!stop.aborted) terminal.error(message);
    return { article: bundle, format, failure: { ...why, message } };
  }
  const { path, losses, pictures, embargo } = written.value;
  for (const warning of pictureWarnings(pictures)) terminal.error(`warning: ${warning}`);
  if (options.report === 'text') {
    terminal.out(path);
    for (const loss of losses) {
      terminal.error(`note: ${oneLine(basename(path))}: ${describeLoss(loss)}`);
    }
  }
  return { article: bundle, format, path, losses, pictures, embargo };
}

/** Who wants the originals wants them as wide as they are, unless it is said. */
function wishesOf(options: Pick<ExportOptions, 'widths' | 'pictures' | 'keepDeviceData'>) {
  const { widths, pictures: formats, keepDeviceData: keepsDeviceData = false } = options;
  const isOriginal = formats?.every((format) => format === 'original') ?? false;
  return {
    keepsDeviceData,
    ...(formats && { formats }),
    ...(widths ? { widths } : isOriginal && { widths: [] }),
  } satisfies Partial<PictureWishes>;
}
