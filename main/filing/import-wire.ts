import { readFile, stat } from 'node:fs/promises';
import type { Article } from '../../app/article';
import { inLanguage, isEmptyArticle, readNinjs, readNitf } from '../../app/import';
import { failure, type Result } from '../../app/result';
import { createArticle } from '../library/create';
import { furnishPage } from './import-page';
import { checkSource, MAX_SOURCE_BYTES, readSource } from './source-text';
import { decodeXml } from './xml-text';

/**
 * Makes an article of a JSON file that is an item of ninjs, with the pictures that lie beside it. Others are not fetched,
 * but wait with their address.
 */
export async function importNinjs(
  library: string,
  file: string,
  language: string,
): Promise<Result<string>> {
  const text = await readSource(file);
  return text.ok ? importRead(readNinjs(text.value), { library, file, language }) : text;
}

/** The same of an XML file that is, or holds, a document of NITF. */
export async function importNitf(
  library: string,
  file: string,
  language: string,
): Promise<Result<string>> {
  if ((await stat(file)).size > MAX_SOURCE_BYTES) return failure('too-large', file);
  const decoded = decodeXml(await readFile(file), file);
  const text = decoded.ok ? checkSource(decoded.value, file) : decoded;
  return text.ok ? importRead(readNitf(text.value), { library, file, language }) : text;
}

interface Place {
  readonly library: string;
  readonly file: string;
  readonly language: string;
}

function importRead(
  read: Result<Article>,
  { library, file, language }: Place,
): Result<never> | Promise<Result<string>> {
  if (!read.ok) return { ok: false, failure: { ...read.failure, subject: file } };
  if (isEmptyArticle(read.value)) return failure('unsupported', file, { detail: 'empty' });
  return createArticle(library, inLanguage(read.value, language), { furnish: furnishPage(file) });
}
