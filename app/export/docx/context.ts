import type { ParagraphChild } from 'docx';
import type { QuoteId } from '../../article';
import type { Direction } from '../language';

/** What the writers of blocks need to know. */
export interface DocxContext {
  /** In which the story is written. */
  readonly direction: Direction;
  /** Stands behind the words of a quote. In a link there may be no other one. */
  readonly behindQuote: (quote: QuoteId, isInLink: boolean) => readonly ParagraphChild[];
  /** A number that no other list has: each begins to count anew. */
  readonly nextList: () => number;
}
