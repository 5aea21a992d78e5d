import { inlineRuns, plainText, type Article, type Block, type Fields } from '../article';
import { UNSPACED } from '../text/fold';

/** A character that a word may go on with; scripts that set no spaces do not count. */
const IN_WORD = String.raw`(?!${UNSPACED.source})[\p{L}\p{N}\p{M}]`;

/**
 * "To come": `TK` in capitals as a word of its own, also doubled (`TKTK`) and as one of several (`TKs`): to file a
 * forgotten one is worse than to be asked about one that was meant.
 */
const TK = new RegExp(String.raw`(?<!${IN_WORD})(?:TK)+s?(?!${IN_WORD})`, 'gu');

/** A place that still says TK, as UTF-16 offsets. */
export interface Tk {
  readonly start: number;
  readonly end: number;
}

export function findTks(text: string): readonly Tk[] {
  if (!text.includes('TK')) return [];
  return Array.from(text.matchAll(TK), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** How many places of the whole article still say TK: headline, standfirst and body. */
export function countTks({ fields, body }: Pick<Article, 'fields' | 'body'>): number {
  return countFieldTks(fields) + countBodyTks(body);
}

export function countFieldTks({ headline, standfirst }: Fields): number {
  return findTks(headline).length + findTks(standfirst).length;
}

/** What a block came to is remembered, so an edit costs one block. */
export function countBodyTks(body: readonly Block[]): number {
  return body.reduce((sum, block) => sum + countInBlock(block), 0);
}

const remembered = new WeakMap<Block, number>();

function countInBlock(block: Block): number {
  let count = remembered.get(block);
  if (count === undefined) {
    count = textsOf(block).reduce((sum, text) => sum + findTks(text).length, 0);
    remembered.set(block, count);
  }
  return count;
}

function textsOf(block: Block): readonly string[] {
  const texts = Array.from(inlineRuns([block]), plainText);
  if (block.type === 'figure') texts.push(block.credit);
  if (block.type === 'code') texts.push(block.text);
  return texts;
}
