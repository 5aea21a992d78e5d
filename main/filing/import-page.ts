import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../app/article';
import { inLanguage, isEmptyArticle } from '../../app/import';
import { enclosedIn, readPage, takePictures } from '../../app/import/html';
import { failure, success, type Result } from '../../app/result';
import { createArticle, type Furnish } from '../library/create';
import { storePicture } from '../library/pictures';
import { furnishFrom } from './beside';
import { picturesOf, renamePictures } from './figures';
import { decodePage } from './page-text';

/** Pictures may be in it as text, so that a page is larger than its words. */
const MAX_PAGE_BYTES = 50 * 1024 * 1024;

/**
 * Makes an article of a saved web page, or of what a word processor saved as one. Its pictures are taken from the page
 * itself or from beside it; the others are not fetched, but wait with their address.
 */
export async function importPage(
  library: string,
  file: string,
  language: string,
): Promise<Result<string>> {
  if ((await stat(file)).size > MAX_PAGE_BYTES) return failure('too-large', file);
  const text = decodePage(await readFile(file));
  if (text.includes('\0')) return failure('unsupported', file);
  const page = readPage(text);
  if (!page.ok) return failure(page.failure.code, file);
  if (isEmptyArticle(page.value)) return failure('unsupported', file, { detail: 'empty' });
  return createArticle(library, inLanguage(page.value, language), { furnish: furnishPage(file) });
}

/** The pictures in the page, then those beside it; what is left waits. */
export function furnishPage(file: string): Furnish {
  const beside = furnishFrom(file);
  return async (bundlePath, article) => {
    const inside = await storeEnclosed(bundlePath, article);
    const furnished = inside.ok ? await beside(bundlePath, inside.value) : inside;
    if (!furnished.ok) return furnished;
    const stored = await readdir(join(bundlePath, 'assets'));
    const isStored = (picture: string) => stored.some((name) => picture === `assets/${name}`);
    const { blocks } = takePictures(furnished.value.body, isStored);
    return success({ ...furnished.value, body: blocks });
  };
}

async function storeEnclosed(bundlePath: string, article: Article): Promise<Result<Article>> {
  const names = new Map<string, string>();
  for (const address of picturesOf(article.body)) {
    const picture = enclosedIn(address);
    if (!picture) continue;
    const bytes = Buffer.from(picture.base64, 'base64');
    const stored = await storePicture(bundlePath, picture.name, bytes);
    if (stored.ok) names.set(address, stored.value.picture);
    else if (stored.failure.code !== 'unsupported') return stored;
  }
  return success({ ...article, body: renamePictures(article.body, names) });
}
