import type { Failure } from '../../app/result';

/** What a story tells while nobody waits for an answer. */
export interface Report {
  /** A dropped file is no picture, say. */
  readonly picture: (failure: Failure) => void;
  /** What was pasted is not in the story. */
  readonly paste: (failure: Failure) => void;
  /** A long paste is being read, or is read. */
  readonly reading: (isReading: boolean) => void;
  /** What became of the work of others, or of words that were kept apart. */
  readonly news: (news: StoryNews) => void;
  /** The story could not be opened for writing. */
  readonly open: (failure: Failure) => void;
}

export type StoryNews = 'taken' | 'merged' | 'conflict' | 'brought-back';
