import { validateFigure, type Figure } from './figure';
import type { Report } from './problem';

/** Pictures that belong together, in an order; each with a caption and a credit of its own. Holds at least one. */
export interface Gallery {
  readonly type: 'gallery';
  readonly figures: readonly Figure[];
}

export function gallery(...figures: Figure[]): Gallery {
  return { type: 'gallery', figures };
}

export function validateGallery(block: Gallery, report: Report): void {
  if (block.figures.length === 0) report('gallery-empty');
  for (const figure of block.figures) validateFigure(figure, report);
}
