import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeHtml } from '../../app/export';
import { failure, success, type Result } from '../../app/result';
import { writeDurably } from '../library/durable';
import { findInside } from '../library/inside';
import { readPictureSize } from '../library/picture-size';
import type { Exporter } from './export';
import { isAddress, picturesOf } from './figures';

/** Longer ones do not fit a string of the JavaScript engine once the page is around them. */
const MAX_PICTURES_BYTES = 300 * 1024 * 1024;

interface EmbeddedPicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** Writes one self-contained page, its pictures in it. A picture that is not there fails the export: see it first. */
export const exportHtml: Exporter = async (article, bundlePath, target, options) => {
  const pictures = await embed(bundlePath, picturesOf(article.body));
  if (!pictures.ok) return pictures;
  const html = writeHtml(article, (picture) => pictures.value.get(picture) ?? null, options);
  await writeDurably(target, Buffer.from(html));
  return success(null);
};

async function embed(
  bundlePath: string,
  pictures: readonly string[],
): Promise<Result<ReadonlyMap<string, EmbeddedPicture>>> {
  const embedded = new Map<string, EmbeddedPicture>();
  let total = 0;
  for (const picture of pictures) {
    // An address of the net is never fetched.
    if (isAddress(picture)) continue;
    const path = await findInside(bundlePath, picture);
    if (path === null) return failure('not-found', join(bundlePath, picture));
    const bytes = await readFile(path);
    const size = readPictureSize(bytes);
    if (!size) return failure('unsupported', path);
    total += bytes.length;
    if (total > MAX_PICTURES_BYTES) return failure('too-large', path);
    const { width, height, type } = size;
    const url = `data:${type.contentType};base64,${bytes.toString('base64')}`;
    embedded.set(picture, { url, width, height });
  }
  return success(embedded);
}
