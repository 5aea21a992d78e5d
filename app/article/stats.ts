import type { Block } from './block';
import { plainText } from './inline';
import { inlineRuns } from './walk';

/** How much there is to read. */
export interface Stats {
  readonly words: number;
  /** User-perceived characters would cost a segmentation of every text; these are Unicode code points. */
  readonly characters: number;
}

/** Reading speed, words a minute: silent reading of non-fiction in English (Brysbaert 2019, 238 words a minute). */
const WORDS_A_MINUTE = 238;

/** By language, since a block may be the same in an article whose language was changed. */
const remembered = new Map<string, WeakMap<Block, Stats>>();
const segmenters = new Map<string, Intl.Segmenter>();

/** Counts the body's text, captions included. What a block came to is remembered, so an edit costs one block. */
export function countBody(body: readonly Block[], language: string): Stats {
  let words = 0;
  let characters = 0;
  for (const block of body) {
    const stats = countBlock(block, language);
    words += stats.words;
    characters += stats.characters;
  }
  return { words, characters };
}

function countBlock(block: Block, language: string): Stats {
  const counted = remembered.get(language) ?? new WeakMap<Block, Stats>();
  remembered.set(language, counted);
  const known = counted.get(block);
  if (known) return known;
  let words = 0;
  let characters = 0;
  for (const run of inlineRuns([block])) {
    const stats = countText(plainText(run), language);
    words += stats.words;
    characters += stats.characters;
  }
  const stats = { words, characters };
  counted.set(block, stats);
  return stats;
}

/** Counts a text by the word rules of its language (Unicode UAX 29, with dictionaries where a script has no spaces). */
export function countText(text: string, language: string): Stats {
  let words = 0;
  for (const segment of wordSegmenter(language).segment(text)) if (segment.isWordLike) words += 1;
  let characters = 0;
  for (const _ of text) characters += 1;
  return { words, characters };
}

/** Seconds to read so many words silently. */
export function readingSeconds(words: number): number {
  return Math.round((words / WORDS_A_MINUTE) * 60);
}

function wordSegmenter(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = newSegmenter(language);
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

function newSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || undefined, { granularity: 'word' });
  } catch (error) {
    // A hand-written file may name a language that is none.
    if (error instanceof RangeError) return new Intl.Segmenter(undefined, { granularity: 'word' });
    throw error;
  }
}
