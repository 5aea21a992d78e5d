import type { Quote, QuoteId } from '../../app/article';
import type { QuotePatch, Story } from '../story/story';

/** What the parts of a quote's sheet are given. */
export interface QuoteForm {
  readonly story: Story;
  readonly id: QuoteId;
  readonly quote: Quote;
  readonly readOnly: boolean;
  /** Changes the record. What is typed in the field of that name is one step of the undo history. */
  readonly change: (field: string, patch: QuotePatch) => void;
}
