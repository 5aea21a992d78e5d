import { basename, dirname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
import { lstat, mkdir, realpath } from 'node:fs/promises';
import type { Article } from '../../app/article';
import {
  embargoOf,
  FORMAT_ENDINGS,
  markdownFileName,
  newLosses,
  offRecordQuotes,
  type ExportedPictures,
  type ExportFormat,
  type HtmlOptions,
  type Losses,
  type MarkdownFlavour,
  type MarkdownOptions,
} from '../../app/export';
import { readText } from '../../app/format';
import type { Exported } from '../../app/ipc/filing';
import { PAGE_PICTURES, WHOLE_PICTURES, type PictureWishes } from '../../app/pictures';
import { failure, success, type Result } from '../../app/result';
import { attempt, isMissing } from '../library/errors';
import { bundleTitle, slugOf, uniqueName } from '../library/names';
import { openArticle } from '../library/open';
import type { PictureWorker } from '../pictures/worker';
import { exportDocx } from './export-docx';
import { exportHtml } from './export-html';
import { exportMarkdown } from './export-markdown';
import { exportTextPack } from './export-textpack';
import { exportNinjs } from './export-ninjs';
import { exportNitf } from './export-nitf';
import { exportText } from './export-text';
import { exportPdf } from './export-pdf';
import type { MakingWatch } from './made-pictures';
import type { OwnPage } from './own-page';
import { isOfStory } from './story-of-file';

/** Prints the page at `page`, an HTML file, into a PDF at `target`. `cancelled` when it was stopped. */
export type PrintPage = (page: string, target: string) => Promise<Result<null>>;

/** What an article is written into, and how. */
export interface ExportWork {
  /** Its pictures are below. */
  readonly bundlePath: string;
  readonly target: string;
  readonly pictures: PictureWishes;
  /** The pictures of a page lie beside it, and not in it. */
  readonly isBeside: boolean;
  readonly worker: Pick<PictureWorker, 'ask'>;
  readonly watch: MakingWatch | undefined;
  /** Undefined where nothing can print: on the command line. */
  readonly print: PrintPage | undefined;
  readonly options: Omit<MarkdownOptions, 'losses'>;
  /** Of a page: its form, and what the user has of their own for it. */
  readonly page: PageWishes;
  /** Files for it that are read when it is written. */
  readonly ownPage: OwnPage;
  /** Is told what the file does not carry. */
  readonly losses: Losses;
}

/** What an HTML file is made of. */
export type PageWishes = Pick<
  HtmlOptions,
  'form' | 'template' | 'css' | 'replacesStyle' | 'jsonLd'
>;

/** Writes the article into a file. */
export type Exporter = (article: Article, work: ExportWork) => Promise<Result<ExportedPictures>>;

const EXPORTERS: Readonly<Record<ExportFormat, Exporter>> = {
  html: exportHtml,
  md: exportMarkdown,
  docx: exportDocx,
  textpack: exportTextPack,
  txt: exportText,
  ninjs: exportNinjs,
  nitf: exportNitf,
  pdf: exportPdf,
};

/** How an export is wanted. It is sent from process to process. */
export interface FilingOptions extends Omit<MarkdownOptions, 'losses'>, PageWishes {
  readonly fileName?: string | undefined;
  /** Words that were given off the record are to be left out. Without it an article that has some is refused. */
  readonly omitsOffRecord?: boolean;
  /** How pictures go out; what is not said is as usual for the format. */
  readonly pictures?: Partial<PictureWishes> | undefined;
  /** Pictures of a page lie beside it in a folder that is called after it, and not in it. */
  readonly isBeside?: boolean | undefined;
  /** Files of the user's own for pages, read for each page as they are then; a fragment is made without any. */
  readonly ownPage?: OwnPage | undefined;
}

/** What the user wants of all exports alike. */
export type UsualOptions = Pick<FilingOptions, 'isBeside' | 'pictures' | 'ownPage'>;

/** What goes with an export in the process that writes it. */
interface FilingHelp {
  /** Told the story's title, or else what it is known by, once it is read. */
  readonly begun?: (title: string) => void;
  /** Told how far the pictures are; stopped by it nothing is written. */
  readonly watch?: MakingWatch;
  /** Prints a page into a PDF; without it there are none. */
  readonly print?: PrintPage;
}

const USUAL_PICTURES: Readonly<Record<ExportFormat, PictureWishes>> = {
  html: PAGE_PICTURES,
  md: WHOLE_PICTURES,
  docx: PAGE_PICTURES,
  textpack: WHOLE_PICTURES,
  txt: WHOLE_PICTURES,
  ninjs: WHOLE_PICTURES,
  nitf: WHOLE_PICTURES,
  pdf: WHOLE_PICTURES,
};

/**
 * Writes an article, as it is saved, into a folder, which is made if it is not there. The file is called after the
 * slug, or `fileName` where the user chose one; Markdown gets its pictures beside it in `assets/`. An earlier export
 * of the same story is written over, another story's is not. An article that cannot be understood in full is refused.
 * The worker makes what goes out of the pictures; these stay as they are.
 */
export async function exportArticle(
  bundlePath: string,
  to: ExportFormat,
  outDir: string,
  worker: Pick<PictureWorker, 'ask'>,
  filing: FilingOptions & FilingHelp = {},
): Promise<Result<Exported>> {
  const {
    fileName,
    omitsOffRecord = false,
    pictures,
    isBeside = false,
    ownPage = {},
    begun,
    watch,
    form,
    template,
    css,
    replacesStyle,
    jsonLd,
    print,
    ...options
  } = filing;
  const bundle = resolve(bundlePath);
  const article = await readArticle(bundle);
  if (!article.ok) return article;
  begun?.(titleOf(article.value, bundle));
  if (!omitsOffRecord && offRecordQuotes(article.value).length > 0) {
    return failure('unsupported', bundlePath, { detail: 'off-record' });
  }
  return attempt(outDir, async () => {
    if (await isInBundle(outDir)) return failure('unsupported', outDir, { detail: 'inside-story' });
    await mkdir(outDir, { recursive: true });
    const name =
      fileName ??
      (await freeName(article.value, { bundlePath: bundle, to, flavour: filing.flavour }, outDir));
    const target = join(outDir, name);
    if (!isBelow(outDir, target)) return failure('unsupported', target);
    const losses = newLosses();
    const written = await EXPORTERS[to](article.value, {
      ...{ bundlePath: bundle, target, isBeside, worker, watch, print, options, losses, ownPage },
      page: { form, template, css, replacesStyle, jsonLd },
      pictures: { ...USUAL_PICTURES[to], ...pictures },
    });
    if (!written.ok) return written;
    const embargo = embargoOf(article.value, Date.now());
    return success({ path: target, embargo, pictures: written.value, losses: losses.list() });
  });
}

/** The name that an export is given when nobody chooses one; that of a Markdown flavour may have a folder of its own. */
export async function proposeName(
  bundlePath: string,
  to: ExportFormat,
  flavour?: MarkdownFlavour,
): Promise<Result<string>> {
  const article = await readArticle(bundlePath);
  return article.ok ? success(nameBySlug(article.value, { bundlePath, to, flavour })) : article;
}

/** The article of a bundle, if it can be understood in full. */
export async function readArticle(bundlePath: string): Promise<Result<Article>> {
  const opened = await openArticle(dirname(bundlePath), basename(bundlePath));
  if (!opened.ok) return opened;
  const { text, readOnly } = opened.value;
  // What may not be written can be understood all the same.
  if (readOnly && readOnly.code !== 'no-permission') return { ok: false, failure: readOnly };
  return success(readText(text).article);
}

function titleOf({ fields }: Article, bundlePath: string): string {
  const known = [fields.headline, fields.slug].find((text) => text.trim() !== '');
  return known ?? bundleTitle(basename(bundlePath));
}

/** What is written into what, as far as it says how the file is called. */
interface Naming {
  readonly bundlePath: string;
  readonly to: ExportFormat;
  readonly flavour: MarkdownFlavour | undefined;
}

function nameBySlug(article: Article, naming: Naming): string {
  const stem = slugOf(article.fields.slug) || bundleTitle(basename(naming.bundlePath));
  return fileName(stem, article, naming);
}

function fileName(stem: string, article: Article, { to, flavour }: Naming): string {
  return to === 'md'
    ? normalize(markdownFileName(stem, article, flavour))
    : `${stem}.${FORMAT_ENDINGS[to]}`;
}

/**
 * The first name that is free for the story: by its slug, which two may have, else by its bundle, which nobody else of
 * the library has, else that with a number.
 */
async function freeName(article: Article, naming: Naming, outDir: string): Promise<string> {
  const byBundle = fileName(bundleTitle(basename(naming.bundlePath)), article, naming);
  const taken: string[] = [];
  for (let name = nameBySlug(article, naming); ; name = uniqueName(byBundle, taken)) {
    if (await isFreeFor(article, join(outDir, name))) return name;
    taken.push(name);
  }
}

/** Whether nothing is there, or an earlier export of the same story. */
async function isFreeFor({ fields }: Article, path: string): Promise<boolean> {
  return (await isNothing(path)) || isOfStory(path, fields.id);
}

/** A link that leads nowhere is something. */
async function isNothing(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return false;
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
}

/** A story's own folder is no place for exports: they could be called as its files are, and be taken for them. */
async function isInBundle(folder: string): Promise<boolean> {
  const real = await realOf(resolve(folder));
  return real.split(sep).some((step) => /\.textbundle$/i.test(step));
}

/** Where a folder lies that may not be there yet. */
async function realOf(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    if (!isMissing(error) || dirname(folder) === folder) throw error;
    return join(await realOf(dirname(folder)), basename(folder));
  }
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..';
}
