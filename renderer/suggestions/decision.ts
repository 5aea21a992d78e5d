import type { QuoteId } from '../../app/article';
import { $getRecords, type Records } from '../editor/records';
import type { Story } from '../story/story';
import type { StorySuggestion } from './story-suggestion';

/** What was decided about a suggestion. */
export type Decision =
  | { readonly type: 'accepted'; readonly suggestion: StorySuggestion; readonly quote: QuoteId }
  | { readonly type: 'rejected'; readonly suggestion: StorySuggestion };

/** Whether it still holds: the story's own undo, for one, may have taken it back. */
export function holds(story: Story, decision: Decision): boolean {
  if (decision.type === 'accepted') {
    return Object.hasOwn(recordsOf(story).quotes, decision.quote);
  }
  return story.store.getState().fields.notQuotes.includes(decision.suggestion.words);
}

/** The records of the story as they stand this moment; its store follows a little later. */
export function recordsOf({ editor }: Story): Records {
  return editor.getEditorState().read($getRecords, { editor });
}

/** Keeps words from being suggested again. */
export function rejectWords(story: Story, words: string): void {
  const { notQuotes } = story.store.getState().fields;
  story.setFields({ notQuotes: [...notQuotes, words] });
}

/** Lets words be suggested again. */
export function allowWords(story: Story, words: string): void {
  const { notQuotes } = story.store.getState().fields;
  story.setFields({ notQuotes: notQuotes.filter((one) => one !== words) });
}
