import type { Article } from '../../article';
import { directionOf } from '../language';
import { NO_LOSSES } from '../losses';
import { publicArticle, type ExportOptions } from '../public';
import { writeBlock } from './block';
import type { Context, FindPicture } from './context';
import { newPageNotes } from './notes';
import { newOutline } from './outline';
import { newPageQuotes } from './quotes';
import { tellCharacters } from './tell-characters';

/** The part that every form has: what may leave of the article, and its body as markup. */
export interface WrittenStory {
  readonly article: Article;
  readonly context: Context;
  /** The blocks, and the list of notes below them where these are asked for. */
  readonly body: string;
}

/** How one form has the story. */
export interface Shape {
  /** The heading level of the highest crossheads. */
  readonly top: 1 | 2;
  /** There is no JSON-LD beside it. */
  readonly saysRights: boolean;
}

export function writeStory(
  article: Article,
  pictures: FindPicture,
  options: ExportOptions,
  { top, saysRights }: Shape,
): WrittenStory {
  const shown = publicArticle(article, options);
  const losses = options.losses ?? NO_LOSSES;
  const context: Context = {
    article: shown,
    pictures,
    direction: directionOf(shown.fields.language),
    outline: newOutline(top),
    notes: newPageNotes(shown),
    quotes: newPageQuotes(shown),
    losses,
    saysRights,
    isInLink: false,
  };
  const blocks = shown.body.map((block) => writeBlock(block, context)).join('');
  if (options.losses) tellCharacters(shown, losses);
  for (const { original } of Object.values(shown.quotes)) {
    if (original.text !== '') losses.add('quote-record', 'left-out', original.text);
  }
  return { article: shown, context, body: blocks + context.notes.list() };
}

/** Without any heading a story could not be found in a list of articles, and is no `article` to HTML. */
export function elementOf({ context }: WrittenStory, hasHeadline: boolean): 'article' | 'div' {
  return hasHeadline || !context.outline.isEmpty() ? 'article' : 'div';
}
