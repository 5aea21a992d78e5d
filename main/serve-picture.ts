import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { findInside } from './library/inside';
import { isBundleName } from './library/names';
import type { Places } from './library/places';
import { pictureContentType } from './library/picture-types';

/** Pictures run to tens of megabytes: fewer, larger pieces. */
const PIECE = 512 * 1024;

/**
 * A picture of an article that can be open, `<article>/assets/<name>`, of a kind that Galley stores. Whatever leads out
 * of the folder that the article lies in, by a link too, is not found.
 */
export async function servePicture(
  places: Places,
  path: readonly string[],
): Promise<Response | null> {
  const [article, assets, name, ...more] = path;
  if (!article || assets !== 'assets' || !name || more.length > 0) return null;
  const { folder, name: bundle } = places.at(article);
  if (!isBundleName(bundle)) return null;
  const contentType = pictureContentType(name);
  const file = contentType ? await findInside(folder, join(bundle, assets, name)) : null;
  if (!contentType || !file || !pictureContentType(file)) return null;
  const { size } = await stat(file);
  const body = Readable.toWeb(createReadStream(file, { highWaterMark: PIECE }));
  return new Response(body as ReadableStream, {
    headers: {
      'Content-Type': contentType,
      'Content-Length': String(size),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
