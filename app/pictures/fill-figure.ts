import { text, type Figure } from '../article';
import type { Photo } from './photo';

/** The parts of a figure that a photo can say. */
export type FigureWords = Pick<Figure, 'caption' | 'credit' | 'alt' | 'source' | 'terms'>;

/** A figure's words with what its photo says where nothing was written yet: what somebody typed stays. */
export function fillFigure<Words extends FigureWords>(figure: Words, photo: Photo): Words {
  const credit = figure.credit || photo.credit || photo.bylines.join(', ');
  return {
    ...figure,
    caption:
      figure.caption.length > 0 || photo.caption === '' ? figure.caption : [text(photo.caption)],
    credit,
    alt: figure.alt || photo.alt,
    // Whoever is credited need not be named twice.
    source: figure.source || (photo.source === credit ? '' : photo.source),
    terms: figure.terms || photo.terms || photo.instructions,
  };
}
