import type { SpanWords, StoryState } from '../story/story';

/** The words of the notes that are still to be dealt with, in reading order. */
export function openNotes({
  noteSpans,
  notes,
}: Pick<StoryState, 'noteSpans' | 'notes'>): readonly SpanWords[] {
  return noteSpans.filter(({ record }) => notes[record]?.status === 'open');
}
