import type { Block, List } from '../../article';
import { failure, success, type Result } from '../../result';
import { HANDLERS } from './handlers';
import { joinWrappedParagraphs } from './join-wrapped';
import { PLAIN } from './look';
import { parseHtml } from './parse';
import { takePictures, type TakenPictures } from './take-pictures';
import { Walk } from './walk';

/** More paragraphs, items and the like than in the longest book; the editor could show no more. */
const MOST_BLOCKS = 20_000;

/**
 * The blocks of a piece of HTML, as it comes from the clipboard: structure, links and pictures stay, styles go. It is
 * read as a tree, and what this folder does not know is not taken over, so no program comes along. `too-large` for
 * more than a story could be. Takes time in proportion to the text, however it is nested.
 */
export function readHtml(html: string): Result<TakenPictures> {
  const tree = parseHtml(html, 'piece');
  if (!tree.ok) return tree;
  const walk = new Walk(HANDLERS, new Set());
  const blocks = settleBlocks(walk.blocks(tree.value, PLAIN));
  return blocks.ok ? success(takePictures(blocks.value)) : blocks;
}

/** Joins what was cut into lines; `too-large` if there is more than an editor can show. */
export function settleBlocks(blocks: readonly Block[]): Result<readonly Block[]> {
  const bounded = boundBlocks(blocks);
  return bounded.ok ? success(joinWrappedParagraphs(bounded.value)) : bounded;
}

/** The same blocks; `too-large` if there are more than an editor can show. */
export function boundBlocks(blocks: readonly Block[]): Result<readonly Block[]> {
  return countBlocks(blocks) > MOST_BLOCKS ? failure('too-large', '') : success(blocks);
}

/** How many there are with those in block quotes and galleries, each item of a list being one. */
function countBlocks(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + 1 + countInside(block), 0);
}

function countInside(block: Block): number {
  if (block.type === 'list') return countItems(block);
  if (block.type === 'gallery') return block.figures.length;
  return block.type === 'block-quote' ? countBlocks(block.blocks) : 0;
}

function countItems({ items }: List): number {
  return items.reduce((sum, { list }) => sum + 1 + (list ? countItems(list) : 0), 0);
}
