import { countWords } from '../text/words';
import type { Block } from './block';
import { plainText, type Inline } from './inline';
import { inlineRuns } from './walk';

/** How much there is to read. */
export interface Stats {
  readonly words: number;
  /** User-perceived characters would cost a segmentation of every text; these are Unicode code points. */
  readonly characters: number;
}

/** Reading speed, words a minute: silent reading of non-fiction in English (Brysbaert 2019, 238 words a minute). */
const WORDS_A_MINUTE = 238;

const remembered = new WeakMap<Block, Stats>();
const rememberedRuns = new WeakMap<readonly Inline[], Stats>();

/** Counts the body's text, captions included. What a block came to is remembered, so an edit costs one block. */
export function countBody(body: readonly Block[]): Stats {
  return sum(body.map(countBlock));
}

function countBlock(block: Block): Stats {
  let stats = remembered.get(block);
  if (!stats) {
    stats = sum(Array.from(inlineRuns([block]), countRun));
    remembered.set(block, stats);
  }
  return stats;
}

/** A table of thousands of cells is counted anew by the row that changed. */
function countRun(run: readonly Inline[]): Stats {
  let stats = rememberedRuns.get(run);
  if (!stats) {
    stats = countText(plainText(run));
    rememberedRuns.set(run, stats);
  }
  return stats;
}

export function countText(text: string): Stats {
  return { words: countWords(text), characters: countCharacters(text) };
}

/** Unicode code points. */
export function countCharacters(text: string): number {
  let characters = 0;
  for (const _ of text) characters += 1;
  return characters;
}

/** Seconds to read so many words silently. */
export function readingSeconds(words: number): number {
  return Math.round((words / WORDS_A_MINUTE) * 60);
}

function sum(all: readonly Stats[]): Stats {
  let words = 0;
  let characters = 0;
  for (const stats of all) {
    words += stats.words;
    characters += stats.characters;
  }
  return { words, characters };
}
