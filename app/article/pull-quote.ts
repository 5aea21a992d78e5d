import { validateInline, type Inline } from './inline';
import type { Report } from './problem';

/** A line of the story set large as display type, repeating words that stand in the body. */
export interface PullQuote {
  readonly type: 'pull-quote';
  readonly content: readonly Inline[];
}

export function pullQuote(...content: Inline[]): PullQuote {
  return { type: 'pull-quote', content };
}

export function validatePullQuote(block: PullQuote, report: Report): void {
  validateInline(block.content, report);
}
