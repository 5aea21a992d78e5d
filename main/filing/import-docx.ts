import { basename } from 'node:path';
import { mapFigures, type Figure } from '../../app/article';
import { isEmptyArticle } from '../../app/import';
import { failure, success, type Result } from '../../app/result';
import { createArticle, type Furnish } from '../library/create';
import { storePicture } from '../library/pictures';
import { withDocx, type OpenDocx } from './docx-parts';
import { isAddress, picturesOf } from './figures';

/**
 * Makes an article of a document of Word, with its pictures. One that lies elsewhere is not fetched, and one of a kind
 * that Galley does not take is not stored: its figure waits. Where a picture lies is its source; what one in the file was called
 * is said to the desk, for a source is published as the name of who owns the picture.
 */
export async function importDocx(
  library: string,
  file: string,
  language: string,
): Promise<Result<string>> {
  return withDocx(file, async (docx) => {
    // Loaded when one is first wanted: the reader of documents is large.
    const { readDocx } = await import('../../app/import/docx');
    const read = await readDocx(docx.parts, language);
    if (!read.ok) return failure(read.failure.code, file, detailOf(read.failure));
    if (isEmptyArticle(read.value)) return failure('unsupported', file, { detail: 'empty' });
    return createArticle(library, read.value, { furnish: furnishFrom(docx) });
  });
}

function detailOf({ detail }: { readonly detail?: string }) {
  return detail === undefined ? {} : { detail };
}

/** Stores the pictures that are in the document; what is left waits. */
function furnishFrom({ parts, read }: OpenDocx): Furnish {
  return async (bundlePath, article) => {
    const stored = new Map<string, string>();
    for (const name of picturesOf(article.body)) {
      if (!parts.names.has(name)) continue;
      const bytes = await read(name);
      const picture = bytes.ok
        ? await storePicture(bundlePath, basename(name), bytes.value)
        : bytes;
      if (picture.ok) stored.set(name, picture.value.picture);
      else if (!isOfOtherKind(picture.failure.code)) return picture;
    }
    const { fields, body } = article;
    const missing = picturesOf(body).filter((name) => !stored.has(name) && !isAddress(name));
    const notes = [fields.notes, ...missing.map((name) => basename(name))].filter(Boolean);
    return success({
      ...article,
      fields: { ...fields, notes: notes.join('\n\n') },
      body: mapFigures(body, (one) => placed(one, stored)),
    });
  };
}

function isOfOtherKind(code: string): boolean {
  return code === 'unsupported' || code === 'too-large';
}

function placed(figure: Figure, stored: ReadonlyMap<string, string>): Figure {
  const { picture } = figure;
  if (picture === null) return figure;
  const path = stored.get(picture);
  if (path !== undefined) return { ...figure, picture: path };
  return { ...figure, picture: null, ...(isAddress(picture) && { source: picture }) };
}
