import { plainText, type Article, type Figure, type Inline } from '../../article';
import { otherDirection, type Direction } from '../language';
import type { Losses } from '../losses';
import type { PageNotes } from './notes';
import type { Outline } from './outline';
import type { PageQuotes } from './quotes';

/** A file of a picture, by its address from the exported page, with its size in pixels. */
export interface PlacedFile {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** Where a picture of the article is to be found: the file for everybody, and others that a browser can choose. */
export interface PlacedPicture extends PlacedFile {
  /** The same in several widths. */
  readonly widths?: readonly PlacedFile[];
  /** The same in formats that not everything knows, the best first. */
  readonly sources?: readonly { readonly type: string; readonly widths: readonly PlacedFile[] }[];
}

/** Finds the picture of a figure as that shows it; null if it is not there. */
export type FindPicture = (figure: Figure) => PlacedPicture | null;

/** What the writers of blocks need to know. */
export interface Context {
  readonly article: Article;
  readonly pictures: FindPicture;
  readonly direction: Direction;
  readonly outline: Outline;
  readonly notes: PageNotes;
  readonly quotes: PageQuotes;
  /** Is told what HTML does not carry, or not as it was. */
  readonly losses: Losses;
  /** There is no JSON-LD to say where a picture comes from and what may be done with it: the figure does. */
  readonly saysRights: boolean;
  /** What is written stands in a link. */
  readonly isInLink: boolean;
}

/** ` dir="…"` for content that does not read as the page does, else empty. */
export function directionAttribute(content: readonly Inline[], context: Context): string {
  const direction = otherDirection(plainText(content), context.direction);
  return direction === null ? '' : ` dir="${direction}"`;
}
