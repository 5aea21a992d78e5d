import type { Article, Block, Fields, Note, Quote, Source } from '../article';

/** Two states of an article put together, and the places where that needs somebody to choose. */
export interface Merge {
  /**
   * Holds all that either side wrote, except for one of two values that can't both stand: of a field or a record in
   * conflict it has mine (the one that is there, where the other side took it away). Blocks in conflict stand in it
   * twice, mine first.
   */
  readonly article: Article;
  readonly conflicts: readonly Conflict[];
}

/** One place that both sides changed, each in its own way. The ids are unique within a merge. */
export type Conflict =
  FieldConflict | SourceConflict | QuoteConflict | NoteConflict | BlocksConflict;

export type FieldConflict = {
  readonly [Key in keyof Fields]: Sides<Fields[Key]> & {
    readonly kind: 'field';
    readonly id: string;
    readonly key: Key;
  };
}[keyof Fields];

/** Null is a side that does not have the record. */
export interface SourceConflict extends Sides<Source | null> {
  readonly kind: 'source';
  readonly id: string;
  readonly key: string;
}

export interface QuoteConflict extends Sides<Quote | null> {
  readonly kind: 'quote';
  readonly id: string;
  readonly key: string;
}

export interface NoteConflict extends Sides<Note | null> {
  readonly kind: 'note';
  readonly id: string;
  readonly key: string;
}

/** An empty side took the blocks away. Where `base` is empty, both sides wrote something new at one place. */
export interface BlocksConflict extends Sides<readonly Block[]> {
  readonly kind: 'blocks';
  readonly id: string;
  /** Where in the merged body mine begin; theirs follow on them. */
  readonly at: number;
}

export interface Sides<Value> {
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
}

export type Choice = 'mine' | 'theirs' | 'both';
