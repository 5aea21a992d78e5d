import type { Failure } from '../../app/result';

/** What a story tells while nobody waits for an answer. */
export interface Report {
  /** Why some of so many pictures were not added, or none: a dropped file is no picture, say. */
  readonly picture: (failures: readonly Failure[], total: number) => void;
  /** So many pictures are being added. */
  readonly adding: (total: number, cancel: () => void) => Adding;
  /** What was pasted is not in the story. */
  readonly paste: (failure: Failure) => void;
  /** A long paste is being read, or is read. */
  readonly reading: (isReading: boolean) => void;
  /** What became of the work of others, or of words that were kept apart. */
  readonly news: (news: StoryNews) => void;
  /** The story could not be opened for writing. */
  readonly open: (failure: Failure) => void;
}

/** Told of pictures that are being added. */
export interface Adding {
  readonly step: (done: number) => void;
  readonly end: () => void;
}

export type StoryNews = 'taken' | 'merged' | 'conflict' | 'brought-back';
