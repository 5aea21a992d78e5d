import type { Figure } from '../../article';
import { directionAttribute, type Context } from './context';
import { escapeAttribute, escapeText } from './escape';
import { writeInline } from './inline';
import { writePlacedPicture } from './picture';

/** A figure whose picture is still to come, or not to be found, keeps its caption, credit and alt text. */
export function writeFigure(figure: Figure, context: Context): string {
  const picture = writePicture(figure, context);
  const caption = writeCaption(figure, context);
  const waiting =
    figure.picture === null ? '' : ` data-picture="${escapeAttribute(figure.picture)}"`;
  return `<figure${picture === null ? ` class="waiting"${waiting}` : ''}>\n${picture ?? writeAlt(figure)}${caption}</figure>\n`;
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
