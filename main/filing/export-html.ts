import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Article, Figure } from '../../app/article';
import {
  namesInTemplate,
  publicArticle,
  writeHtmlFile,
  type PlacedFile,
  type PlacedPicture,
} from '../../app/export';
import { embeddedWishes } from '../../app/pictures';
import { failure, success, type Result } from '../../app/result';
import { writeDurably } from '../library/durable';
import { findInside } from '../library/inside';
import { splitExtension } from '../library/names';
import { isPicture } from '../library/pictures';
import type { Exporter } from './export';
import { figureKey, figuresWithFiles, oncePerKey } from './figures';
import { wantedPicture, withMadePictures, type MadeFile, type MadePicture } from './made-pictures';
import { openShelf } from './picture-shelf';

/** Longer ones do not fit a string of the JavaScript engine once the page is around them. */
const MAX_PICTURES_BYTES = 300 * 1024 * 1024;

/**
 * Writes one page, in our form, as a fragment or in the user's template: its pictures are in it, or in a folder beside
 * it that is called after it. A picture that is none fails the export, and so does a template that can't be understood.
 */
export const exportHtml: Exporter = async (article, work) => {
  const { bundlePath, target, isBeside, options, losses, page } = work;
  // Before any picture is made or put anywhere.
  const readable = page.template === undefined ? null : namesInTemplate(page.template);
  if (readable?.ok === false) return readable;
  // What is in the pictures' files may be read by anybody, too.
  const figures = oncePerKey(figuresWithFiles(publicArticle(article, options).body));
  const none = await findNoPicture(bundlePath, figures);
  if (none !== null) return failure('unsupported', none);
  const wishes = isBeside ? work.pictures : embeddedWishes(work.pictures);
  const wanted = figures.map(wantedPicture);
  return withMadePictures(wanted, { ...work, wishes }, async (made, report) => {
    const placed = isBeside ? await putBeside(made, article, target) : await embed(made);
    if (!placed.ok) return placed;
    const pictures = new Map(
      figures.map((figure, index) => [figureKey(figure), placed.value[index]!]),
    );
    const find = (figure: Figure) => pictures.get(figureKey(figure)) ?? null;
    const html = writeHtmlFile(article, find, { ...options, ...page, losses });
    if (!html.ok) return html;
    await writeDurably(target, Buffer.from(html.value));
    return success(report);
  });
};

/** The path of a file that figures show and that is no picture. */
async function findNoPicture(
  bundlePath: string,
  figures: readonly Figure[],
): Promise<string | null> {
  for (const { picture } of figures) {
    const path = picture === null ? null : await findInside(bundlePath, picture);
    if (path !== null && !(await isPicture(path))) return path;
  }
  return null;
}

type Placed = Result<readonly PlacedPicture[]>;

async function embed(made: readonly MadePicture[]): Promise<Placed> {
  const placed: PlacedPicture[] = [];
  let total = 0;
  for (const picture of made) {
    const file = lastFile(picture);
    const bytes = await readFile(file.path);
    total += bytes.length;
    if (total > MAX_PICTURES_BYTES) return failure('too-large', file.name);
    placed.push(placedAt(file, `data:${file.contentType};base64,${bytes.toString('base64')}`));
  }
  return success(placed);
}

async function putBeside(
  made: readonly MadePicture[],
  article: Article,
  target: string,
): Promise<Placed> {
  const name = `${splitExtension(basename(target)).stem}-pictures`;
  const shelf = await openShelf({ target, story: article.fields.id, name });
  const placed: PlacedPicture[] = [];
  for (const picture of made) {
    const groups: (readonly PlacedFile[])[] = [];
    for (const group of picture) {
      const files: PlacedFile[] = [];
      for (const file of group) {
        const stored = await shelf.put(file.name, await readFile(file.path));
        files.push(placedAt(file, [name, stored].map(encodeURIComponent).join('/')));
      }
      groups.push(files);
    }
    placed.push(pictureOf(groups, picture));
  }
  return success(placed);
}

/** The last group is for everybody, and its widest file for who knows nothing of widths. */
function pictureOf(groups: readonly (readonly PlacedFile[])[], made: MadePicture): PlacedPicture {
  const forAll = groups.at(-1)!;
  return {
    ...forAll.at(-1)!,
    widths: forAll.length > 1 ? forAll : [],
    sources: groups.slice(0, -1).map((widths, index) => ({
      type: made[index]![0]!.contentType,
      widths,
    })),
  };
}

function lastFile(picture: MadePicture): MadeFile {
  return picture.at(-1)!.at(-1)!;
}

function placedAt({ size }: MadeFile, url: string): PlacedFile {
  return { url, width: size?.width ?? 0, height: size?.height ?? 0 };
}
