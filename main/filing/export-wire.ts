import type { Article } from '../../app/article';
import {
  publicArticle,
  type ExportedPictures,
  type FindWireFiles,
  type WireOptions,
} from '../../app/export';
import { failure, success, type Result } from '../../app/result';
import { writeDurably } from '../library/durable';
import type { ExportWork } from './export';
import { figureKey, figuresWithFiles, oncePerKey } from './figures';
import { wantedPicture, withMadePictures } from './made-pictures';
import { findNoPicture } from './no-picture';
import { putBeside, type PictureBeside } from './pictures-beside';

/** Writes a story into the text of a wire format. */
export type WriteWire = (article: Article, files: FindWireFiles, options: WireOptions) => string;

/**
 * Writes a file of a wire format with its pictures in a folder beside it. A picture that is not there or is none fails
 * the export: see it first.
 */
export async function exportWire(
  article: Article,
  work: ExportWork,
  write: WriteWire,
): Promise<Result<ExportedPictures>> {
  const { bundlePath, target, options, losses } = work;
  const figures = oncePerKey(figuresWithFiles(publicArticle(article, options).body));
  const none = await findNoPicture(bundlePath, figures);
  if (none !== null) return failure('unsupported', none);
  const wanted = figures.map(wantedPicture);
  return withMadePictures(wanted, { ...work, wishes: work.pictures }, async (made, report) => {
    const beside = await putBeside(made, { story: article.fields.id, target });
    const placed = new Map(
      figures.map((figure, index) => [figureKey(figure), widestFirst(beside[index]!)]),
    );
    const files: FindWireFiles = (figure) => placed.get(figureKey(figure)) ?? [];
    const issued = new Date().toISOString();
    await writeDurably(target, Buffer.from(write(article, files, { ...options, losses, issued })));
    return success(report);
  });
}

/** Of equal ones those in the format that everything knows, which is the last of the plan. */
function widestFirst(picture: PictureBeside) {
  return picture
    .toReversed()
    .flat()
    .toSorted((one, other) => other.width - one.width);
}
