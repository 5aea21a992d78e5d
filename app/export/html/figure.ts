import type { Figure } from '../../article';
import { pictureName } from '../picture-name';
import { directionAttribute, type Context } from './context';
import { escapeAttribute, escapeText } from './escape';
import { writeInline } from './inline';
import { writePlacedPicture } from './picture';
import { pictureUrl } from './url';

/** A figure whose picture is still to come, or not to be found, keeps its caption, credit and alt text. */
export function writeFigure(figure: Figure, context: Context): string {
  const picture = writePicture(figure, context);
  const caption = writeCaption(figure, context);
  if (picture === null && figure.picture !== null) {
    context.losses.add('picture', 'left-out', pictureName(figure.picture));
  }
  if (picture !== null && figure.focus !== null) {
    context.losses.add('framing', 'left-out', figure.picture ?? '');
  }
  const waiting = picture === null ? ` class="waiting"${data('picture', addressOf(figure))}` : '';
  const rights = context.saysRights
    ? data('source', figure.source) + data('terms', figure.terms)
    : '';
  return `<figure${waiting}${rights}>\n${picture ?? writeAlt(figure)}${caption}</figure>\n`;
}

/** Empty where the address is of somebody's own disk, which is nobody else's business. */
function addressOf({ picture }: Figure): string {
  return picture === null || pictureUrl(picture) === null ? '' : picture;
}

function data(name: string, value: string): string {
  return value === '' ? '' : ` data-${name}="${escapeAttribute(value)}"`;
}

function writePicture(figure: Figure, context: Context): string | null {
  const placed = figure.picture === null ? null : context.pictures(figure);
  return placed && writePlacedPicture(placed, figure);
}

function writeAlt(figure: Figure): string {
  return figure.alt === '' ? '' : `<p class="alt">${escapeText(figure.alt)}</p>\n`;
}

function writeCaption(figure: Figure, context: Context): string {
  const caption = writeInline(figure.caption, context);
  const credit =
    figure.credit === '' ? '' : `<small class="credit">${escapeText(figure.credit)}</small>`;
  const html = [caption, credit].filter((part) => part !== '').join(' ');
  return html === ''
    ? ''
    : `<figcaption${directionAttribute(figure.caption, context)}>${html}</figcaption>\n`;
}
