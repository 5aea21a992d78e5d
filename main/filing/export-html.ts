import { readFile } from 'node:fs/promises';
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
import type { Exporter, ExportWork, PageWishes } from './export';
import { figureKey, figuresWithFiles, oncePerKey } from './figures';
import { wantedPicture, withMadePictures, type MadeFile, type MadePicture } from './made-pictures';
import { findNoPicture } from './no-picture';
import { readOwnPage } from './own-page';
import { putBeside, type PictureBeside } from './pictures-beside';

/** Longer ones do not fit a string of the JavaScript engine once the page is around them. */
const MAX_PICTURES_BYTES = 300 * 1024 * 1024;

/**
 * Writes one page, in our form, as a fragment or in the user's template: its pictures are in it, or in a folder beside
 * it that is called after it. A picture that is none fails the export, and so does a template that can't be understood.
 */
export const exportHtml: Exporter = async (article, work) => {
  const { bundlePath, target, isBeside, options, losses } = work;
  // Before any picture is made or put anywhere.
  const wanted = await wantedPage(work);
  if (!wanted.ok) return wanted;
  const page = wanted.value;
  // What is in the pictures' files may be read by anybody, too.
  const figures = oncePerKey(figuresWithFiles(publicArticle(article, options).body));
  const none = await findNoPicture(bundlePath, figures);
  if (none !== null) return failure('unsupported', none);
  const wishes = isBeside ? work.pictures : embeddedWishes(work.pictures);
  const wantedPictures = figures.map(wantedPicture);
  return withMadePictures(wantedPictures, { ...work, wishes }, async (made, report) => {
    const placed = isBeside ? await besidePage(made, article, target) : await embed(made);
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

/** What the page is made of, with the user's own files in it. */
async function wantedPage({ page, ownPage }: ExportWork): Promise<Result<PageWishes>> {
  if (page.form === 'fragment') return success(page);
  const own = await readOwnPage(ownPage);
  if (!own.ok) return own;
  const { template = own.value.template, css = own.value.css } = page;
  const wanted = { ...page, template, css };
  const names = namesInTemplate(wanted.template ?? '');
  return names.ok ? success(wanted) : names;
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

async function besidePage(
  made: readonly MadePicture[],
  article: Article,
  target: string,
): Promise<Placed> {
  const beside = await putBeside(made, { story: article.fields.id, target });
  return success(beside.map((groups, index) => pictureOf(groups, made[index]!)));
}

/** The last group is for everybody, and its widest file for who knows nothing of widths. */
function pictureOf(groups: PictureBeside, made: MadePicture): PlacedPicture {
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
