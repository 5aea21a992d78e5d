import { validateBlock, type Block } from './block';
import type { Report } from './problem';

/** Longer words of somebody else's, set apart. Holds at least one block. */
export interface BlockQuote {
  readonly type: 'block-quote';
  readonly blocks: readonly Block[];
}

export function blockQuote(...blocks: Block[]): BlockQuote {
  return { type: 'block-quote', blocks };
}

export function validateBlockQuote(block: BlockQuote, report: Report): void {
  if (block.blocks.length === 0) report('block-quote-empty');
  for (const child of block.blocks) validateBlock(child, report);
}
