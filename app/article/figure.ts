import { UNFRAMED, validateFraming, type Framing } from './framing';
import { validateInline, type Inline } from './inline';
import type { Report } from './problem';

/**
 * A picture with its caption. Either may be there before the other: `picture` is null while a caption waits for its
 * picture, and `caption` is empty while a picture waits for its caption.
 */
export interface Figure extends Framing {
  readonly type: 'figure';
  /** Path below the bundle with forward slashes, such as `assets/ferry.jpg`, or an address that is never fetched. */
  readonly picture: string | null;
  readonly caption: readonly Inline[];
  /** Who owns the picture, as printed. */
  readonly credit: string;
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string;
  /** Where the picture came from, when that is not the one credited. */
  readonly source: string;
  /** On what terms it may be used. */
  readonly terms: string;
}

const EMPTY: Figure = {
  type: 'figure',
  picture: null,
  caption: [],
  credit: '',
  alt: '',
  source: '',
  terms: '',
  ...UNFRAMED,
};

export function figure(parts: Partial<Omit<Figure, 'type'>> = {}): Figure {
  return { ...EMPTY, ...parts };
}

export function validateFigure(block: Figure, report: Report): void {
  validateInline(block.caption, report);
  validateFraming(block, report);
  for (const field of [block.credit, block.alt, block.source, block.terms, block.picture ?? '']) {
    // A field is one line of text.
    if (/[\n\r\0]/.test(field) || !field.isWellFormed()) report('text-characters');
  }
}
