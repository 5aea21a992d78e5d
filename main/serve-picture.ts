import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { findInside } from './library/inside';
import { isBundleName } from './library/names';
import { pictureContentType } from './library/picture-types';

/** Pictures run to tens of megabytes: fewer, larger pieces. */
const PIECE = 512 * 1024;

/**
 * A picture of the open library, `<bundle>/assets/<name>`, of a kind that Galley stores. Whatever leads out of the
 * library, by a link too, is not found.
 */
export async function servePicture(
  library: string,
  path: readonly string[],
): Promise<Response | null> {
  const [bundle, assets, name, ...more] = path;
  if (!bundle || !isBundleName(bundle) || assets !== 'assets' || !name || more.length > 0) {
    return null;
  }
  const contentType = pictureContentType(name);
  const file = contentType ? await findInside(library, join(bundle, assets, name)) : null;
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
