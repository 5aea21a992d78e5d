import { raw, type Block, type Figure } from '../../article';
import { pictureUrl } from '../html/url';
import { captionOnly } from './image-and-caption';
import { attributeHtml, inlineHtml, textHtml } from './html';
import type { CarryContext } from './traits';

/** Ghost's own classes: its themes know a picture by them. */
const CLASSES: Partial<Readonly<Record<CarryContext['flavour'], string>>> = {
  ghost: ' class="kg-card kg-image-card"',
};

/** A figure as HTML, for who reads no Markdown between tags. */
export function htmlFigure(figure: Figure, context: CarryContext): readonly Block[] {
  const url = figure.picture === null ? null : pictureUrl(figure.picture);
  if (url === null) return captionOnly(figure, context);
  const caption = [
    inlineHtml(figure.caption, context),
    figure.credit === '' ? '' : `<small>${textHtml(figure.credit)}</small>`,
  ].filter((part) => part !== '');
  const lines = [
    `<figure${CLASSES[context.flavour] ?? ''}>`,
    `<img src="${attributeHtml(url)}" alt="${attributeHtml(figure.alt)}">`,
    ...(caption.length === 0 ? [] : [`<figcaption>${caption.join(' ')}</figcaption>`]),
    '</figure>',
  ];
  return [raw(lines.join('\n'))];
}
