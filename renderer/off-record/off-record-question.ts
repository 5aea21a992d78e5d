import { createStore } from 'zustand/vanilla';
import {
  findRepeats,
  offRecordQuotes,
  type OffRecordQuote,
  type Repeat,
} from '../../app/export/off-record';
import { appStore } from '../state/app-store';
import type { Story } from '../story/story';

/** What is about to leave the desk with a story that has words off the record. */
export interface OffRecordQuestion {
  readonly quotes: readonly OffRecordQuote[];
  readonly repeats: readonly Repeat[];
  readonly omit: () => void;
}

/** The question of the dialog that floats over the desk, or of the last one that did. */
export const offRecordQuestion = createStore<OffRecordQuestion | null>(() => null);

/**
 * Goes on at once where no words of the story were given off the record; else asks first, and goes on only to leave
 * them out.
 */
export function askAboutOffRecord(story: Story, goOn: (omitsOffRecord: boolean) => void): void {
  const article = story.article();
  const quotes = offRecordQuotes(article);
  if (quotes.length === 0) {
    goOn(false);
    return;
  }
  offRecordQuestion.setState(
    { quotes, repeats: findRepeats(article), omit: () => goOn(true) },
    true,
  );
  appStore.setState({ floating: 'off-record-question' });
}
