import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { mapFigures, type Article, type Block, type Figure } from '../../app/article';
import { publicArticle, writeMarkdown } from '../../app/export';
import { pointInCrop, singleWishes } from '../../app/pictures';
import { failure, success } from '../../app/result';
import { writeDurably } from '../library/durable';
import { namesIn } from '../library/if-there';
import type { Exporter } from './export';
import { figureKey, figuresWithFiles, oncePerKey } from './figures';
import {
  namedPicture,
  wantedPicture,
  withMadePictures,
  type MadeFile,
  type MadePicture,
} from './made-pictures';
import { openShelf, type PictureShelf } from './picture-shelf';

const FOLDER = 'assets';

/**
 * Writes the text with the pictures it uses beside it in `assets/`, one file for each that shows what the figure shows:
 * those of figures and those that raw Markdown names. `options.flavour` says what kind of Markdown it is.
 */
export const exportMarkdown: Exporter = async (article, work) => {
  const { bundlePath, target, options, losses } = work;
  const shown = publicArticle(article, { ...options, losses });
  const figures = oncePerKey(figuresWithFiles(shown.body));
  const named = await namedInText(bundlePath, shown);
  // What the text names first: it is to keep its name.
  const wanted = [...named.map(namedPicture), ...figures.map(wantedPicture)];
  const wishes = singleWishes(work.pictures);
  return withMadePictures(wanted, { ...work, wishes }, async (made, report) => {
    const shelf = await openShelf({ target, story: shown.fields.id, name: FOLDER });
    const renamed = await findRenamed(shelf, named, made);
    if (renamed !== null) {
      // Raw Markdown is nobody's to change, and it must not show another story's picture.
      return failure('unsupported', join(dirname(target), renamed));
    }
    const placed = await place(shelf, made);
    const body = showFiles(shown.body, figures, placed.slice(named.length));
    // Of a bundle the text has a folder of its own.
    await mkdir(dirname(target), { recursive: true });
    await writeDurably(
      target,
      Buffer.from(writeMarkdown({ ...shown, body }, { ...options, losses })),
    );
    return success(report);
  });
};

/** The first of the named pictures that can't be put under its own name; before any is put. */
async function findRenamed(
  shelf: PictureShelf,
  named: readonly string[],
  made: readonly MadePicture[],
): Promise<string | null> {
  for (const [index, picture] of named.entries()) {
    const { name, path } = onlyFile(made[index]!);
    const stored = await shelf.nameFor(name, await readFile(path));
    if (`${FOLDER}/${stored}` !== picture) return picture;
  }
  return null;
}

/** The paths below the text's folder. */
async function place(
  shelf: PictureShelf,
  made: readonly MadePicture[],
): Promise<readonly string[]> {
  const placed: string[] = [];
  for (const picture of made) {
    const { name, path } = onlyFile(picture);
    placed.push(`${FOLDER}/${await shelf.put(name, await readFile(path))}`);
  }
  return placed;
}

function onlyFile(picture: MadePicture): MadeFile {
  return picture.at(-1)!.at(-1)!;
}

/** The bundle's files whose path stands in the text elsewhere than as a figure's picture. */
async function namedInText(bundlePath: string, article: Article): Promise<readonly string[]> {
  const body = mapFigures(article.body, (figure) => ({ ...figure, picture: null }));
  const text = writeMarkdown({ ...article, body });
  const names = await namesIn(join(bundlePath, FOLDER));
  return names
    .map((name) => `${FOLDER}/${name}`)
    .filter((picture) => text.includes(picture) || text.includes(encodeURI(picture)));
}

/** The figures show their files, which are turned and cut already. */
function showFiles(
  body: readonly Block[],
  figures: readonly Figure[],
  files: readonly string[],
): readonly Block[] {
  const placed = new Map(figures.map((figure, index) => [figureKey(figure), files[index]!]));
  return mapFigures(body, (figure) => {
    const picture = placed.get(figureKey(figure));
    if (picture === undefined) return figure;
    const { crop, focus } = figure;
    return { ...figure, picture, turn: 0, crop: null, focus: focus && pointInCrop(focus, crop) };
  });
}
