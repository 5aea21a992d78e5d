/** Names a note inside one article: `n1`, `n2` … */
export type NoteId = string;

export const NOTE_STATUSES = ['open', 'resolved'] as const;
export type NoteStatus = (typeof NOTE_STATUSES)[number];

/** What somebody at the desk has to say of some words: a question, a doubt, a thing to do. The words stand in the body. */
export interface Note {
  /** May hold line ends. */
  readonly text: string;
  /** Who wrote it, or empty. */
  readonly by: string;
  /** When it was written: ISO 8601, or empty. */
  readonly at: string;
  readonly status: NoteStatus;
}

export function note(text: string, parts: Partial<Note> = {}): Note {
  return { by: '', at: '', status: 'open', ...parts, text };
}
