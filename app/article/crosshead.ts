import { validateInline, type Inline } from './inline';
import type { Report } from './problem';

/** A sub-heading. The editor offers levels 2 to 4 (the headline is level 1); a file may hold 1 to 6. */
export interface Crosshead {
  readonly type: 'crosshead';
  readonly level: CrossheadLevel;
  readonly content: readonly Inline[];
}

export type CrossheadLevel = 1 | 2 | 3 | 4 | 5 | 6;

export function crosshead(level: CrossheadLevel, ...content: Inline[]): Crosshead {
  return { type: 'crosshead', level, content };
}

export function validateCrosshead(block: Crosshead, report: Report): void {
  if (![1, 2, 3, 4, 5, 6].includes(block.level)) report('crosshead-level');
  validateInline(block.content, report);
}
