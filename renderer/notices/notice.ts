/** Words on screen by their key, so that they follow a change of language. */
export interface Words {
  /** Several: the first one that there are words for. */
  readonly key: string | string[];
  readonly values?: Readonly<Record<string, string | number | readonly string[]>>;
}

export interface NoticeAction {
  readonly key: string;
  readonly run: () => void;
}

/** Something the user should know. It never stops anybody from writing. */
export interface Notice {
  /** What it is about; a new notice on the same thing takes the place of the old one. */
  readonly about: string;
  /** A failure stays until it is over or put away, and is spoken at once by a screen reader. */
  readonly failed: boolean;
  /** Whole sentences, one after the other. */
  readonly text: readonly Words[];
  readonly actions: readonly NoticeAction[];
  /** No failure, and yet it is there until it is put away. */
  readonly stays?: boolean;
  /** How far something is that goes on; it can't be put away, and is not spoken with each step. */
  readonly progress?: { readonly done: number; readonly total: number };
}
