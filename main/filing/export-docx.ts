import { readFile } from 'node:fs/promises';
import type { Figure } from '../../app/article';
import { publicArticle, type ExportedPictures } from '../../app/export';
import type { DocxPicture } from '../../app/export/docx/picture';
import { EMBEDDED_WIDTH, type PictureWishes } from '../../app/pictures';
import { failure, success, type Result } from '../../app/result';
import { writeDurably } from '../library/durable';
import type { Exporter } from './export';
import { figureKey, figuresWithFiles, oncePerKey } from './figures';
import { wantedPicture, withMadePictures, type MadePicture } from './made-pictures';

/** All of a document is in memory while it is packed, and nobody mails a larger one. */
const MAX_PICTURES_BYTES = 300 * 1024 * 1024;

/** Of the forms that a picture can be made in, those that every Word knows, by their MIME type. */
const TYPES: Readonly<Record<string, DocxPicture['type']>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
};

/** A picture is as wide as anybody prints it on a page, and in a form that Word knows. */
function wishesForWord({ keepsDeviceData }: PictureWishes): PictureWishes {
  return { widths: [EMBEDDED_WIDTH], formats: ['jpeg'], keepsDeviceData, isForOffice: true };
}

/**
 * Writes a document of Word with the pictures in it. One that can't be decoded is left out and told: what it is said to
 * show stands in its place. One that is not there fails the export.
 */
export const exportDocx: Exporter = async (article, work) => {
  const { target, options, losses } = work;
  const figures = oncePerKey(figuresWithFiles(publicArticle(article, options).body));
  const wanted = figures.map(wantedPicture);
  const making = { ...work, wishes: wishesForWord(work.pictures) };
  return withMadePictures(wanted, making, async (made, report) => {
    const placed = await readEach(made);
    if (!placed.ok) return placed;
    const pictures = new Map(
      figures.map((figure, index) => [figureKey(figure), placed.value[index]!]),
    );
    const find = (figure: Figure) => pictures.get(figureKey(figure)) ?? null;
    // Loaded when one is first wanted: the maker of documents is large.
    const { writeDocx } = await import('../../app/export/docx/article');
    await writeDurably(target, Buffer.from(await writeDocx(article, find, { ...options, losses })));
    return success(withoutLeftOut(report, figures, find));
  });
};

async function readEach(
  made: readonly MadePicture[],
): Promise<Result<readonly (DocxPicture | null)[]>> {
  const pictures: (DocxPicture | null)[] = [];
  let total = 0;
  for (const picture of made) {
    const { name, path, contentType, size } = picture.at(-1)!.at(-1)!;
    const type = TYPES[contentType];
    if (type === undefined || size === null) {
      pictures.push(null);
      continue;
    }
    const bytes = await readFile(path);
    total += bytes.length;
    if (total > MAX_PICTURES_BYTES) return failure('too-large', name);
    pictures.push({ bytes, type, ...size });
  }
  return success(pictures);
}

/** What did not go out says nothing to anybody. */
function withoutLeftOut(
  { notShown, wordless }: ExportedPictures,
  figures: readonly Figure[],
  find: (figure: Figure) => DocxPicture | null,
): ExportedPictures {
  const gone = new Set(
    figures.filter((figure) => find(figure) !== null).map(({ picture }) => picture),
  );
  const wentOut = (picture: string) => gone.has(picture);
  return { notShown: notShown.filter(wentOut), wordless: wordless.filter(wentOut) };
}
