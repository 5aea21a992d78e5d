import type { ParagraphChild } from 'docx';
import type { Figure, NoteId, QuoteId } from '../../article';
import type { Direction } from '../language';
import type { DocxPicture } from './picture';

/** What the writers of blocks need to know. */
export interface DocxContext {
  /** In which the story is written. */
  readonly direction: Direction;
  /** The highest heading that a crosshead may be: 2 where the headline is a heading itself. */
  readonly topHeading: 1 | 2;
  /** Null for one that is not to be shown: its words stand in its place. */
  readonly pictureOf: (figure: Figure) => DocxPicture | null;
  /** Stands behind the words of a quote. In a link there may be no other one. */
  readonly behindQuote: (quote: QuoteId, isInLink: boolean) => readonly ParagraphChild[];
  /** The words that a note is about, with what leads to the note. */
  readonly aroundNote: (
    note: NoteId,
    words: readonly ParagraphChild[],
  ) => readonly ParagraphChild[];
  /** A number that no other list has: each begins to count anew. */
  readonly nextList: () => number;
}
