import { figuresIn, inlineRuns, plainText, type Article, type Block } from '../../article';
import type { Losses } from '../losses';
import { isForbidden } from './escape';

/** Tells of each text with a character that HTML forbids: U+FFFD stands for it, or a blank for one that is white space. */
export function tellCharacters(article: Article, losses: Losses): void {
  for (const text of texts(article)) {
    if (isForbidden(text)) losses.add('character', 'left-out', text);
  }
}

function* texts({ fields, body }: Article): Generator<string> {
  yield fields.headline;
  yield fields.standfirst;
  yield* fields.bylines;
  yield fields.dateline.place;
  for (const run of inlineRuns(body)) yield plainText(run);
  for (const { credit, alt } of figuresIn(body)) {
    yield credit;
    yield alt;
  }
  yield* codeIn(body);
}

function* codeIn(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.type === 'code') yield block.text;
    else if (block.type === 'raw') yield block.source;
    else if (block.type === 'block-quote') yield* codeIn(block.blocks);
  }
}
