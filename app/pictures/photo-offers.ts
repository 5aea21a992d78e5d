import { plainText } from '../article';
import { fillFigure, type FigureWords } from './fill-figure';
import type { Photo } from './photo';

/** The parts of a figure that a photo can say, in the order in which they are shown. */
export const OFFERED = ['caption', 'credit', 'alt', 'source', 'terms'] as const;
export type OfferedField = (typeof OFFERED)[number];

/** What a photo says otherwise than its figure. */
export interface PhotoOffer {
  readonly field: OfferedField;
  readonly text: string;
}

/** What the photo says that the figure does not, or says in other words: as it would be if nothing had been written. */
export function photoOffers(figure: FigureWords, photo: Photo): readonly PhotoOffer[] {
  const read = wordsOf(fillFigure(NOTHING, photo));
  const written = wordsOf(figure);
  return OFFERED.filter((field) => read[field] !== '' && read[field] !== written[field]).map(
    (field) => ({ field, text: read[field] }),
  );
}

const NOTHING: FigureWords = { caption: [], credit: '', alt: '', source: '', terms: '' };

function wordsOf({ caption, ...fields }: FigureWords): Readonly<Record<OfferedField, string>> {
  return { ...fields, caption: plainText(caption) };
}
