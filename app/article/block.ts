import { validateBlockQuote, type BlockQuote } from './block-quote';
import { validateCode, type Code } from './code';
import { validateCrosshead, type Crosshead } from './crosshead';
import { validateFigure, type Figure } from './figure';
import { validateGallery, type Gallery } from './gallery';
import { validateList, type List } from './list';
import { validateParagraph, type Paragraph } from './paragraph';
import { validatePullQuote, type PullQuote } from './pull-quote';
import type { Report } from './problem';
import { validateRaw, type Raw } from './raw';
import type { SectionBreak } from './section-break';
import { validateTable, type Table } from './table';

/** One block of the body. Blocks are immutable values: an edit makes a new one, so identity tells what is unchanged. */
export type Block =
  | Paragraph
  | Crosshead
  | List
  | BlockQuote
  | PullQuote
  | SectionBreak
  | Figure
  | Gallery
  | Code
  | Table
  | Raw;

export type BlockType = Block['type'];

/** One handler a block type: a type without a handler does not compile. */
export type BlockHandlers<Result, Context = void> = {
  readonly [Type in BlockType]: (block: Extract<Block, { type: Type }>, context: Context) => Result;
};

/** Calls the handler for the block's type. */
export function handleBlock<Result, Context>(
  handlers: BlockHandlers<Result, Context>,
  block: Block,
  context: Context,
): Result {
  const handler = handlers[block.type] as (block: Block, context: Context) => Result;
  return handler(block, context);
}

const VALIDATORS: BlockHandlers<void, Report> = {
  paragraph: validateParagraph,
  crosshead: validateCrosshead,
  list: validateList,
  'block-quote': validateBlockQuote,
  'pull-quote': validatePullQuote,
  'section-break': () => {},
  figure: validateFigure,
  gallery: validateGallery,
  code: validateCode,
  table: validateTable,
  raw: validateRaw,
};

export function validateBlock(block: Block, report: Report): void {
  handleBlock(VALIDATORS, block, report);
}
