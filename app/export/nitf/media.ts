import type { Element } from 'xast';
import type { Figure } from '../../article';
import { pageUrl } from '../html';
import type { WireFile } from '../wire';
import { element, type Context } from './context';
import { writeInline } from './inline';

/** Under this name `media-metadata` has on what terms a picture may be used: no attribute is for that. */
export const TERMS = 'usage-terms';

/**
 * A figure as `media`: caption, credit (`media-producer`), and a `media-reference` for each of its files, the widest
 * first. One that waits for its picture has a reference to nothing, since the standard asks for one.
 */
export function writeMedia(figure: Figure, context: Context): Element {
  tellPicture(figure, context);
  const { caption, credit, terms } = figure;
  const placed = context.files(figure);
  const references: readonly (WireFile | null)[] = placed.length > 0 ? placed : [null];
  const children = [
    ...(terms === ''
      ? []
      : [element('media-metadata', { name: TERMS, value: terms }, [], context)]),
    ...references.map((file) => writeReference(figure, file, context)),
    ...(caption.length === 0
      ? []
      : [element('media-caption', {}, writeInline(caption, context), context)]),
    ...(credit === '' ? [] : [element('media-producer', {}, [credit], context)]),
  ];
  return element('media', { 'media-type': 'image' }, children, context);
}

function writeReference(figure: Figure, file: WireFile | null, context: Context): Element {
  const isSized = file !== null && file.width > 0 && file.height > 0;
  const size = isSized ? { width: file.width, height: file.height, units: 'pixels' } : {};
  const attributes = {
    source: file ? file.url : (addressOf(figure) ?? ''),
    'mime-type': file?.contentType,
    ...size,
    'alternate-text': figure.alt,
    'source-credit': figure.source,
  };
  return element('media-reference', attributes, [], context);
}

function addressOf({ picture }: Figure): string | null {
  return picture === null ? null : pageUrl(picture);
}

function tellPicture(figure: Figure, { files, losses }: Context): void {
  const { picture, turn, crop, focus } = figure;
  const isThere = files(figure).length > 0;
  if (picture !== null && !isThere && addressOf(figure) === null) {
    losses.add('picture', 'left-out', picture);
  }
  // What was cut off is not in the file.
  if (turn !== 0 || crop) losses.add('framing', isThere ? 'simplified' : 'left-out', picture ?? '');
  if (focus) losses.add('framing', 'left-out', picture ?? '');
}
