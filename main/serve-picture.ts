import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pictureOf } from './library/find-picture';
import type { Places } from './library/places';
import { pictureContentType } from './library/picture-types';
import { PREVIEW_TYPE, type Previews } from './pictures/previews';
import type { Shown } from './pictures/protocol';
import { parseCrop, parseTurn } from '../app/article';

/** Pictures run to tens of megabytes: fewer, larger pieces. */
const PIECE = 512 * 1024;

/** No screen is wider. */
const WIDEST = 8192;

/** These move: a preview would not. */
const ANIMATED = 'image/gif';

/** How a picture is asked for, `?width=680&turn=90&crop=…` with the crop as in a file; null for anything else. */
export function shownAs(query: URLSearchParams): Shown | null {
  const width = /^\d{1,5}$/.test(query.get('width') ?? '') ? Number(query.get('width')) : 0;
  const turn = parseTurn(query.get('turn') ?? '0');
  const text = query.get('crop');
  const crop = text === null ? null : parseCrop(text);
  const isUnderstood = width >= 1 && width <= WIDEST && turn !== null && (text === null || crop);
  return isUnderstood ? { width, turn, crop } : null;
}

/**
 * A picture of an article that can be open, `<article>/assets/<name>`, of a kind that Galley stores, as it is
 * asked for. Whatever leads out of the article's folder, by a link too, is not found, and neither is what can't be shown.
 */
export async function servePicture(
  places: Places,
  path: readonly string[],
  shown: Shown | null,
  previews: () => Promise<Previews>,
): Promise<Response | null> {
  const [article, assets, name, ...more] = path;
  if (!article || assets !== 'assets' || !name || more.length > 0 || !shown) return null;
  const contentType = pictureContentType(name);
  const file = contentType ? await pictureOf(places, article, `${assets}/${name}`) : null;
  if (!contentType || !file || !pictureContentType(file)) return null;
  if (contentType === ANIMATED) return respond(file, contentType);
  const preview = await (await previews()).find(file, shown);
  return preview === null ? null : respond(preview, PREVIEW_TYPE);
}

async function respond(file: string, contentType: string): Promise<Response> {
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
