import type { LexicalEditor } from 'lexical';
import type { StoreApi } from 'zustand';
import { recordSelector, showByRecords } from './record-sheet';
import type { StoryState } from './story';

/** Quietens the words of notes that are resolved; open ones look as the style sheet has it (styles/notes.css). */
export function showNoteMarks(editor: LexicalEditor, store: StoreApi<StoryState>): () => void {
  return showByRecords(editor, store, {
    partsOf: ({ notes }) => [notes],
    rulesOf: ({ notes }) =>
      Object.entries(notes)
        .filter(([, { status }]) => status === 'resolved')
        .map(([id]) => {
          const selector = recordSelector('note', id);
          return `${selector} { --note-tint: 0%; --note-line: var(--line-strong); } ${selector}::after { content: none; }`;
        }),
  });
}
