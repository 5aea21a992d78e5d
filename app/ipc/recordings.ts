/** What can be done with the recording that a quote names, as things stand now. */
export type RecordingState = PlayableRecording | { readonly state: NotPlayable };

/**
 * Not granted: it names a file that nobody has chosen on this machine, there or not. Missing: it is not where it was.
 * Unsupported: it is no sound or film that Galley plays.
 */
export type NotPlayable = 'not-granted' | 'missing' | 'unsupported';

export interface PlayableRecording {
  readonly state: 'playable';
  /** Where its bytes come from, in this session only. It says nothing of where the file is. */
  readonly address: string;
  readonly isFilm: boolean;
  /** It lies in the article itself, and goes along with it. */
  readonly isInStory: boolean;
}

/** How far a copy is, in bytes. */
export interface CopyProgress {
  readonly article: string;
  readonly recording: string;
  readonly done: number;
  readonly total: number;
}
