import type { QuoteKind } from '../../app/article';
import type { QuoteTag } from '../story/story';

/** What the popover for a quote has filled in when it is not opened for words that somebody selected. */
export interface QuoteProposal {
  /** Where the words stand. */
  readonly range: Range;
  readonly source: string;
  readonly via: string;
  readonly cue: string;
  readonly kind: QuoteKind;
  readonly tag: (tag: QuoteTag) => void;
  /** Takes the popover away. */
  readonly leave: () => void;
}
