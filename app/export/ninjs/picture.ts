import { plainText, WHOLE, type Figure } from '../../article';
import { pointInCrop } from '../../pictures/shown-part';
import { pageUrl } from '../html';
import type { FindWireFiles, WireFile } from '../wire';
import { given } from './given';

/** What a figure's association is called; figures are counted from 1 in the order of the story. */
export function pictureName(number: number): string {
  return `picture-${number}`;
}

/**
 * A figure as an associated news object with its files as renditions, the widest as `main`. One that waits for its picture
 * has none. ninjs has no property for a substitute text, so that is a description with a role of its own.
 */
export function writeAssociation(
  figure: Figure,
  number: number,
  { uri, files }: { readonly uri: string; readonly files: FindWireFiles },
): Record<string, unknown> {
  const name = pictureName(number);
  return given({
    name,
    uri: `${uri}#${name}`,
    type: 'picture',
    by: figure.credit,
    usageTerms: figure.terms,
    infoSources: figure.source === '' ? [] : [{ name: figure.source, role: 'source' }],
    descriptions: [
      ...described('caption', plainText(figure.caption)),
      ...described('alt', figure.alt),
    ],
    renditions: renditionsOf(figure, files),
  });
}

function described(role: string, value: string) {
  return value === '' ? [] : [{ role, contentType: 'text/plain', value }];
}

function renditionsOf(figure: Figure, files: FindWireFiles): readonly Record<string, unknown>[] {
  const placed = files(figure);
  if (placed.length > 0) {
    return placed.map((file, index) =>
      given({
        name: index === 0 ? 'main' : `width-${file.width}-${index}`,
        href: hrefOf(file.url),
        contentType: file.contentType,
        ...(isSized(file) ? { width: file.width, height: file.height } : {}),
        sizeInBytes: file.bytes,
        poi: pointOf(figure, file),
      }),
    );
  }
  const address = figure.picture === null ? null : pageUrl(figure.picture);
  return address === null ? [] : [{ name: 'main', href: inAscii(address) }];
}

/**
 * The schema asks for a URI, which has a scheme, and a path beside the file has none. `file:` with such a path is a URI
 * by RFC 3986, and leads to the file for who resolves it against the address of the JSON file.
 */
function hrefOf(url: string): string {
  return /^[a-z][a-z\d+.-]*:/i.test(url) ? inAscii(url) : `file:${inAscii(url)}`;
}

function inAscii(url: string): string {
  return url.replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}

/** In pixels of this file. */
function pointOf({ focus, crop }: Figure, file: WireFile) {
  if (!focus || !isSized(file)) return undefined;
  const { left, top } = pointInCrop(focus, crop);
  return {
    x: Math.round((left / WHOLE) * file.width),
    y: Math.round((top / WHOLE) * file.height),
  };
}

export function isSized({ width, height }: WireFile): boolean {
  return width > 0 && height > 0;
}
