import { stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { guessLanguage, readMarkdownFile, readWireCopy } from '../../app/import';
import { FOLDER_ENDING, isFileEnding, type FileEnding } from '../../app/import/endings';
import { failure, type Result } from '../../app/result';
import { createArticle } from '../library/create';
import { attempt } from '../library/errors';
import { bundleTitle } from '../library/names';
import { furnishFrom } from './beside';
import { findBundleFiles } from './find-bundle';
import { importBundle } from './import-bundle';
import { importPack } from './import-pack';
import { importDocx } from './import-docx';
import { importPage } from './import-page';
import { importNinjs, importNitf } from './import-wire';
import { checkSource, readSource } from './source-text';

/** Reads a file into the library; gives the new bundle's name. */
type Importer = (library: string, file: string, language: string) => Promise<Result<string>>;

/** By the file's ending. */
const IMPORTERS: Readonly<Record<FileEnding, Importer>> = {
  txt: importWireFile,
  md: importMarkdown,
  markdown: importMarkdown,
  html: importPage,
  htm: importPage,
  xhtml: importPage,
  docx: importDocx,
  textpack: importPack,
  zip: importPack,
  json: importNinjs,
  xml: importNitf,
};

/**
 * Makes an article of a file from outside: wire copy (`.txt`), Markdown (`.md`), a page (`.html`), ninjs (`.json`) or NITF
 * (`.xml`) with the pictures that lie beside it, a document of Word (`.docx`), a TextPack (`.textpack`, or `.zip`), or a
 * TextBundle folder. `language` is BCP 47, or empty to tell it from the words. Returns the new bundle's name in
 * the library; the file itself is only read.
 */
export function importFile(
  library: string,
  path: string,
  language: string,
): Promise<Result<string>> {
  const file = resolve(path);
  return attempt(file, async () => {
    const ending = extname(file).slice(1).toLowerCase();
    if ((await stat(file)).isDirectory()) {
      return ending === FOLDER_ENDING
        ? importFolder(library, file, language)
        : failure('unsupported', file);
    }
    return isFileEnding(ending)
      ? IMPORTERS[ending](library, file, language)
      : failure('unsupported', file);
  });
}

async function importFolder(
  library: string,
  folder: string,
  language: string,
): Promise<Result<string>> {
  const files = await findBundleFiles(folder);
  if (!files) return failure('not-found', join(folder, 'text.md'));
  return importBundle(library, files, { title: bundleTitle(basename(folder)), language });
}

/** Makes an article of wire copy that was pasted. A failure of the text itself has no subject: there is no file. */
export async function importWireCopy(
  library: string,
  copy: string,
  language: string,
): Promise<Result<string>> {
  const text = checkSource(copy, '');
  return text.ok ? createArticle(library, readWireCopy(text.value, language)) : text;
}

async function importWireFile(
  library: string,
  file: string,
  language: string,
): Promise<Result<string>> {
  const text = await readSource(file);
  return text.ok ? createArticle(library, readWireCopy(text.value, language)) : text;
}

async function importMarkdown(
  library: string,
  file: string,
  language: string,
): Promise<Result<string>> {
  const text = await readSource(file);
  if (!text.ok) return text;
  const { article, original } = readMarkdownFile(text.value);
  const broken = original.problems.find(({ code }) => code === 'front-matter-invalid');
  if (broken) return failure('damaged', file, { line: broken.line, detail: broken.detail });
  const known = article.fields.language || language || guessLanguage(text.value);
  const withLanguage = { ...article, fields: { ...article.fields, language: known } };
  return createArticle(library, withLanguage, { furnish: furnishFrom(file), original });
}
