import { plainText, type Article, type Inline } from '../../article';
import { otherDirection, type Direction } from '../language';
import type { PageNotes } from './notes';
import type { Outline } from './outline';
import type { PageQuotes } from './quotes';

/** Where a picture of the article is to be found from the exported page, with its size in pixels. */
export interface PlacedPicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** Finds a picture by its path in the bundle; null if it is not there. */
export type FindPicture = (picture: string) => PlacedPicture | null;

/** What the writers of blocks need to know. */
export interface Context {
  readonly article: Article;
  readonly pictures: FindPicture;
  readonly direction: Direction;
  readonly outline: Outline;
  readonly notes: PageNotes;
  readonly quotes: PageQuotes;
  /** What is written stands in a link. */
  readonly isInLink: boolean;
}

/** ` dir="…"` for content that does not read as the page does, else empty. */
export function directionAttribute(content: readonly Inline[], context: Context): string {
  const direction = otherDirection(plainText(content), context.direction);
  return direction === null ? '' : ` dir="${direction}"`;
}
