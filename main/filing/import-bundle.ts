import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../app/article';
import type { ReadText } from '../../app/format';
import { adoptInfo, readInfo, textTypeOf } from '../../app/format/info';
import { inLanguage, readMarkdownFile, readWireCopy } from '../../app/import';
import { readPage } from '../../app/import/html';
import {
  assetFinder,
  readPictures,
  repairAddresses,
  textKind,
  type TextKind,
} from '../../app/import/textbundle';
import { failure, success, type Result } from '../../app/result';
import { readFrontMatter } from '../../app/search/front-matter';
import { TEXT_NAMES } from '../library/bundle';
import { copyFolder } from '../library/copy';
import { addBundle, createArticle, type Furnish } from '../library/create';
import { cleanFileName, splitExtension, uniqueName } from '../library/names';
import { asCopy } from '../library/duplicate';
import { writeDurably } from '../library/durable';
import { isIdTaken } from '../library/story-heads';
import { decodeText, readTextFile } from '../library/text-file';
import { furnishWith, isLeftByMac, type Replaced } from './bundle-files';
import { picturesOf, renamePictures } from './figures';
import type { BundleFiles } from './find-bundle';
import { furnishPage } from './import-page';
import { decodePage } from './page-text';
import { MAX_SOURCE_BYTES } from './source-text';

interface BundleOptions {
  /** What the copy of one of Galley's own is called. */
  readonly title: string;
  /** BCP 47, or empty to tell it from the words. */
  readonly language: string;
}

/**
 * Makes an article of a TextBundle. One that Galley wrote stays byte for byte; one of another program gets what an article
 * has, and all its files come along. What can't be understood in full stays as it is too, and says so when it is opened.
 */
export async function importBundle(
  library: string,
  files: BundleFiles,
  { title, language }: BundleOptions,
): Promise<Result<string>> {
  const info = await readInfoText(files);
  const known = info === null ? null : readInfo(info);
  if (known?.ok && known.value.formatVersion !== null) return copyAsItIs(library, files, title);
  const kind = textKind(info === null ? null : textTypeOf(info), files.textName);
  const read = await READERS[kind](files);
  if (!read.ok) return read;
  if (read.value === AS_IT_IS) return copyAsItIs(library, files, title);
  const { article, original, furnish } = read.value;
  const replaced = replacedIn(files, kind, known?.ok === false);
  const furnishFiles = furnishWith(files, replaced);
  return createArticle(library, inLanguage(article, language), {
    ...(original && { original }),
    info: adoptInfo(info, { isMarkdown: kind === 'markdown' }),
    furnish: async (bundlePath, story) => {
      const furnished = await furnishFiles(bundlePath, story);
      return furnished.ok && furnish ? furnish(bundlePath, furnished.value) : furnished;
    },
  });
}

/** What a bundle's text says. */
interface ReadBundle {
  readonly article: Article;
  readonly original?: ReadText;
  readonly furnish?: Furnish;
}

/** Of a story of Galley's, or one that is to be shown as it is. */
const AS_IT_IS = 'as-it-is';

type Reader = (files: BundleFiles) => Promise<Result<ReadBundle | typeof AS_IT_IS>>;

const READERS: Readonly<Record<TextKind, Reader>> = {
  markdown: async (files) => {
    const bytes = await readTextBytes(files);
    if (!bytes.ok) return bytes;
    const isText = isUtf8(bytes.value) && !bytes.value.includes(0);
    if (!isText) return success(AS_IT_IS);
    const find = assetFinder(files.assets);
    const read = readMarkdownFile(repairAddresses(decodeText(bytes.value), find));
    if (isOurs(read.original) || isBroken(read.original)) return success(AS_IT_IS);
    const body = readPictures(read.article.body, find);
    return success({ ...read, article: { ...read.article, body } });
  },

  page: async (files) => {
    const text = await readAnyText(files);
    if (!text.ok) return text;
    const page = readPage(text.value);
    if (!page.ok) return failure(page.failure.code, textPath(files));
    const article = withAssets(page.value, files);
    return success({ article, furnish: furnishPage(textPath(files)) });
  },

  plain: async (files) => {
    const text = await readAnyText(files);
    return text.ok ? success({ article: readWireCopy(text.value, '') }) : text;
  },
};

/** A text with what Galley writes into every one: it knows the story by it. */
function isOurs({ article, file }: ReadText): boolean {
  const keys = file.frontMatter?.entries.map(({ key }) => key) ?? [];
  return article.fields.id !== '' && keys.includes('status');
}

function isBroken({ problems }: ReadText): boolean {
  return problems.some(({ code }) => code === 'front-matter-invalid');
}

async function readTextBytes(files: BundleFiles): Promise<Result<Buffer>> {
  const path = textPath(files);
  if ((await stat(path)).size > MAX_SOURCE_BYTES) return failure('too-large', path);
  return success(await readFile(path));
}

/** In whatever encoding it is. */
async function readAnyText(files: BundleFiles): Promise<Result<string>> {
  const bytes = await readTextBytes(files);
  if (!bytes.ok) return bytes;
  const text = decodePage(bytes.value);
  return text.includes('\0') ? failure('unsupported', textPath(files)) : success(text);
}

function textPath({ folder, textName }: BundleFiles): string {
  return join(folder, textName);
}

/** Figures name the files of their pictures, however the text wrote that. */
function withAssets(article: Article, { assets }: BundleFiles): Article {
  const find = assetFinder(assets);
  const names = picturesOf(article.body).map(
    (picture) => [picture, find(picture) ?? picture] as const,
  );
  return { ...article, body: renamePictures(article.body, new Map(names)) };
}

/** Larger ones hold more than is said of a text, in bytes. */
const MAX_INFO_BYTES = 1024 * 1024;

/** Null where there is none, or one that nobody wrote by sense. */
async function readInfoText({ folder, infoName }: BundleFiles): Promise<string | null> {
  if (infoName === null) return null;
  const path = join(folder, infoName);
  return (await stat(path)).size > MAX_INFO_BYTES ? null : readFile(path, 'utf8');
}

/** The words of Markdown are in the new text, to the byte; of another text what Galley does not carry would be lost. */
function replacedIn(
  { textName, infoName }: BundleFiles,
  kind: TextKind,
  isInfoDamaged: boolean,
): Replaced {
  const { extension } = splitExtension(textName);
  const replaced = new Map<string, string | null>();
  replaced.set(textName, kind === 'markdown' ? null : `original${extension}`);
  if (infoName !== null) replaced.set(infoName, isInfoDamaged ? 'original-info.json' : null);
  return replaced;
}

/**
 * A text that has another name than any that Galley opens can only be read, and that it could not. One whose id a story
 * of the library has gets a new id, and is the same to the byte else.
 */
async function copyAsItIs(
  library: string,
  files: BundleFiles,
  title: string,
): Promise<Result<string>> {
  if (!TEXT_NAMES.includes(files.textName)) return failure('unsupported', textPath(files));
  const name = `${cleanFileName(title, 'story')}.textbundle`;
  return addBundle(
    library,
    (taken) => uniqueName(name, taken),
    async (path) => {
      await copyFolder(files.folder, path, (entry) => !isLeftByMac(entry));
      const text = await readTextFile(join(path, files.textName));
      if (!text.ok) return success(null);
      const words = decodeText(text.value.bytes);
      const id = readFrontMatter(words.replace(/^\uFEFF/, '')).values?.get('id');
      if (typeof id === 'string' && (await isIdTaken(library, id))) {
        await writeDurably(join(path, files.textName), Buffer.from(asCopy(words)));
      }
      return success(null);
    },
  );
}
