import type { Article } from '../../article';
import { directionOf } from '../language';
import { NO_LOSSES } from '../losses';
import { writeBlock } from './block';
import type { Context, FindPicture } from './context';
import { newPageNotes } from './notes';
import type { Outline } from './outline';
import { newPageQuotes } from './quotes';

/**
 * The body alone, for a format that has HTML in it: no header, no list of notes, and crossheads of the levels that the
 * story gives them. The article is public already.
 */
export function writeBodyHtml(article: Article, pictures: FindPicture): string {
  const context: Context = {
    article,
    pictures,
    direction: directionOf(article.fields.language),
    outline: AS_GIVEN,
    notes: newPageNotes(article),
    quotes: newPageQuotes(article),
    // The format that it goes into says for itself what it does not carry, and what may be done with pictures.
    losses: NO_LOSSES,
    saysRights: false,
    isInLink: false,
  };
  return article.body.map((block) => writeBlock(block, context)).join('');
}

const AS_GIVEN: Outline = {
  next: (level) => level,
  usual: (level) => level,
  isEmpty: () => false,
};
