import { isOnlyBreaks, validateInline, type Inline } from './inline';
import type { Report } from './problem';

/** Words of the story. An empty line in the editor is no paragraph: the article has none without content. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly content: readonly Inline[];
}

export function paragraph(...content: Inline[]): Paragraph {
  return { type: 'paragraph', content };
}

export function validateParagraph(block: Paragraph, report: Report): void {
  if (isEmptyParagraph(block)) report('paragraph-empty');
  validateInline(block.content, report);
}

/** Whether there is nothing to keep: no content, or line ends only. */
export function isEmptyParagraph(block: Paragraph): boolean {
  return isOnlyBreaks(block.content);
}
