import { basename, resolve } from 'node:path';
import { countTks } from '../../app/checks/tk';
import { offRecordQuotes, type ExportFormat, type MarkdownFlavour } from '../../app/export';
import type { FormatChoice, PictureWishes } from '../../app/pictures';
import { failure } from '../../app/result';
import { exportArticle, readArticle, type PageWishes } from '../filing/export';
import { openPicturesHere } from '../pictures/in-process';
import type { PictureWorker } from '../pictures/worker';
import type { Done, Terminal } from './commands';
import type { ExportReport, ReportedFile } from './export-report';
import { findArticle, type Refusal } from './find-article';
import { toJson } from './json';
import { describeLoss } from './loss-words';
import { describeFailure, oneLine } from './messages';
import { readPageWishes, type PageOptions } from './page-wishes';
import { stoppable } from './stoppable';
import { pictureWarnings, stillToCome, storyWarnings } from './warnings';

/** What is printed: the path of each file, or one document with what became of each. */
export const REPORT_FORMS = ['text', 'json'] as const;

export interface ExportOptions extends PageOptions {
  readonly to: readonly ExportFormat[];
  readonly out: string;
  /** Where ids and slugs are looked for. */
  readonly library?: string;
  /** What kind of Markdown; Galley's own where it is not said. */
  readonly flavour?: MarkdownFlavour;
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
  const page = await readPageWishes(options);
  return stoppable(async (stop) => {
    const files = page.ok
      ? await exportEach(articles, { options, terminal, stop, page: page.value })
      : articles.flatMap((article) => notWritten(article, refusalOf(page.failure), options));
    if (!page.ok) terminal.error(describeFailure(page.failure));
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

interface Asked {
  readonly options: ExportOptions;
  readonly page: PageWishes;
  readonly terminal: Terminal;
  readonly stop: AbortSignal;
}

async function exportEach(
  articles: readonly string[],
  asked: Asked,
): Promise<readonly ReportedFile[]> {
  const worker = openPicturesHere();
  const context = { ...asked, worker, isOne: articles.length === 1, come: new Set<string>() };
  const files: ReportedFile[] = [];
  try {
    for (const article of articles) files.push(...(await exportStory(article, context)));
  } finally {
    worker.close();
  }
  return files;
}

interface Context extends Asked {
  readonly worker: PictureWorker;
  /** There is but one story: a line need not say which. */
  readonly isOne: boolean;
  /** The bundles that were come to: one that is named twice is written once. */
  readonly come: Set<string>;
}

async function exportStory(meant: string, context: Context): Promise<readonly ReportedFile[]> {
  const { options, come } = context;
  const library = options.library === undefined ? undefined : resolve(options.library);
  const found = await findArticle(meant, library);
  if (!found.ok) return refuse(meant, found.refusal, context);
  const { bundle } = found;
  if (come.has(bundle)) return [];
  come.add(bundle);
  const refusal = await lookAtStory(bundle, context);
  if (refusal) return refuse(bundle, refusal, context);
  const files: ReportedFile[] = [];
  for (const format of options.to) files.push(await exportFile(bundle, format, context));
  return files;
}

/** A story that is not written at all is said once, and reported for each format. */
function refuse(
  article: string,
  refusal: Refusal,
  { options, terminal, stop }: Context,
): readonly ReportedFile[] {
  if (!stop.aborted) terminal.error(refusal.message);
  return notWritten(article, refusal, options);
}

function notWritten(
  article: string,
  { failure: why, message }: Refusal,
  { to }: ExportOptions,
): readonly ReportedFile[] {
  return to.map((format) => ({ article, format, failure: { ...why, message } }));
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
  { options, page, terminal, worker, stop }: Context,
): Promise<ReportedFile> {
  const written = await exportArticle(bundle, format, resolve(options.out), worker, {
    ...page,
    flavour: options.flavour,
    notes: options.notes ?? false,
    omitsOffRecord: options.offRecord === 'omit',
    isBeside: options.beside,
    pictures: wishesOf(options),
    watch: { progress: () => undefined, isStopped: () => stop.aborted },
  });
  if (!written.ok) {
    const message = describeFailure(written.failure);
    if (!stop.aborted) terminal.error(message);
    return { article: bundle, format, failure: { ...written.failure, message } };
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
