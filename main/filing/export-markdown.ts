import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Article } from '../../app/article';
import { writeMarkdown } from '../../app/export';
import { failure, success, type Result } from '../../app/result';
import { writeDurably } from '../library/durable';
import { namesIn, readIfThere } from '../library/if-there';
import { findInside } from '../library/inside';
import { foldName, uniqueName } from '../library/names';
import type { Exporter } from './export';
import { isAddress, picturesOf, renamePictures } from './figures';

/** Writes the text with the pictures it uses beside it in `assets/`. */
export const exportMarkdown: Exporter = async (article, bundlePath, target, options) => {
  const placed = await placePictures(article, bundlePath, dirname(target));
  if (!placed.ok) return placed;
  await writeDurably(target, Buffer.from(writeMarkdown(placed.value, options)));
  return success(null);
};

/**
 * Copies the pictures, those of figures and those that raw Markdown names. Another story's picture of the same name
 * is not written over: ours gets another name, and the article returned refers to it.
 */
async function placePictures(
  article: Article,
  bundlePath: string,
  outDir: string,
): Promise<Result<Article>> {
  const inFigures = picturesOf(article.body).filter((picture) => !isAddress(picture));
  const inRaw = await namedInText(bundlePath, writeMarkdown(article), inFigures);
  const used = [...inFigures, ...inRaw];
  if (used.length === 0) return success(article);

  const folder = join(outDir, 'assets');
  await mkdir(folder, { recursive: true });
  const names = new Map<string, string>();
  for (const picture of used) {
    const path = await findInside(bundlePath, picture);
    if (path === null) return failure('not-found', join(bundlePath, picture));
    const name = await place(folder, basename(picture), await readFile(path));
    if (name !== basename(picture) && inRaw.includes(picture)) {
      // Raw Markdown is nobody's to change, and it must not show another story's picture.
      return failure('unsupported', join(folder, basename(picture)));
    }
    names.set(picture, `assets/${name}`);
  }
  return success({ ...article, body: renamePictures(article.body, names) });
}

/** The bundle's other pictures whose path stands in the text. */
async function namedInText(
  bundlePath: string,
  text: string,
  known: readonly string[],
): Promise<readonly string[]> {
  const names = await namesIn(join(bundlePath, 'assets'));
  return names
    .map((name) => `assets/${name}`)
    .filter((picture) => !known.includes(picture))
    .filter((picture) => text.includes(picture) || text.includes(encodeURI(picture)));
}

/** Puts the bytes into the folder under the name, or under the next one that is free or holds the same bytes. */
async function place(folder: string, name: string, bytes: Buffer): Promise<string> {
  const different: string[] = [];
  for (let candidate = name; ; candidate = uniqueName(name, different)) {
    const present = await readIfThere(join(folder, candidate));
    if (present?.equals(bytes)) return candidate;
    if (present === null) {
      await writeDurably(join(folder, candidate), bytes);
      return candidate;
    }
    different.push(foldName(candidate));
  }
}
