import {
  figuresIn,
  inlineRuns,
  plainText,
  type Article,
  type Block,
  type Fields,
} from '../article';
import { UNSPACED } from '../text/fold';
import { languageOf } from '../text/language';

/** A character that a word may go on with; scripts that set no spaces do not count. */
const IN_WORD = String.raw`(?!${UNSPACED.source})[\p{L}\p{N}\p{M}]`;

/** How a language writes that something is to come. */
interface Writing {
  readonly pattern: RegExp;
  /** How many places a block has. It is remembered, so that an edit costs one block. */
  readonly counts: WeakMap<Block, number>;
}

/**
 * "To come": `TK` in capitals as a word of its own, also doubled (`TKTK`) and as one of several (`TKs`): to file a
 * forgotten one is worse than to be asked about one that was meant.
 */
const USUAL = writtenAs('(?:TK)+s?');

/** Without the single one, in languages where it is a word: "TK Pertiwi" is a kindergarten (taman kanak-kanak). */
const DOUBLED = writtenAs('(?:TK){2,}s?|TKs');

const WITH_TK_AS_A_WORD = ['id', 'ms'];

/** A place that still says TK, as UTF-16 offsets. */
export interface Tk {
  readonly start: number;
  readonly end: number;
}

/** The places of a text in a language (BCP 47; empty where nobody says which). */
export function findTks(text: string, language: string): readonly Tk[] {
  return placesIn(text, writingOf(language));
}

/** How many places of the whole article still say TK: headline, standfirst and body. */
export function countTks({ fields, body }: Pick<Article, 'fields' | 'body'>): number {
  return countFieldTks(fields) + countBodyTks(body, fields.language);
}

export function countFieldTks({ headline, standfirst, language }: Fields): number {
  return findTks(headline, language).length + findTks(standfirst, language).length;
}

/** What a block came to in a language is remembered, so an edit costs one block. */
export function countBodyTks(body: readonly Block[], language: string): number {
  const writing = writingOf(language);
  return body.reduce((sum, block) => sum + countInBlock(block, writing), 0);
}

function writtenAs(words: string): Writing {
  const pattern = new RegExp(`(?<!${IN_WORD})(?:${words})(?!${IN_WORD})`, 'gu');
  return { pattern, counts: new WeakMap() };
}

function writingOf(language: string): Writing {
  return WITH_TK_AS_A_WORD.includes(languageOf(language)) ? DOUBLED : USUAL;
}

function placesIn(text: string, { pattern }: Writing): readonly Tk[] {
  if (!text.includes('TK')) return [];
  return Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

function countInBlock(block: Block, writing: Writing): number {
  let count = writing.counts.get(block);
  if (count === undefined) {
    count = textsOf(block).reduce((sum, text) => sum + placesIn(text, writing).length, 0);
    writing.counts.set(block, count);
  }
  return count;
}

function textsOf(block: Block): readonly string[] {
  const texts = Array.from(inlineRuns([block]), plainText);
  for (const { credit } of figuresIn([block])) texts.push(credit);
  if (block.type === 'code') texts.push(block.text);
  return texts;
}
