import type { LexicalEditor } from 'lexical';
import { quotesOf, type Article, type Fields, type Quote, type QuoteId } from '../../app/article';
import type { StoryBlocks } from '../editor/convert/story-blocks';
import { $getRecords } from '../editor/records';

/**
 * The article as it stands. The record of a quote whose words were deleted stays in the window, so that undo finds it,
 * but does not go to the file unless the file had it so.
 */
export function articleOf(
  fields: Fields,
  blocks: StoryBlocks,
  editor: LexicalEditor,
  before: Article,
): Article {
  const records = editor.getEditorState().read($getRecords);
  const body = blocks.collect().map(({ block }) => block);
  const spoken = new Set(quotesOf(body));
  const quotes = filterRecord(records.quotes, (id) => spoken.has(id) || wordless(before).has(id));
  return { fields, sources: records.sources, quotes, body };
}

const remembered = new WeakMap<Article, ReadonlySet<QuoteId>>();

/** The records that had no words in the file already: whoever wrote them may still want them. */
function wordless(article: Article): ReadonlySet<QuoteId> {
  let ids = remembered.get(article);
  if (!ids) {
    const spoken = new Set(quotesOf(article.body));
    ids = new Set(Object.keys(article.quotes).filter((id) => !spoken.has(id)));
    remembered.set(article, ids);
  }
  return ids;
}

function filterRecord(
  record: Readonly<Record<string, Quote>>,
  keep: (id: string) => boolean,
): Readonly<Record<string, Quote>> {
  const entries = Object.entries(record);
  const kept = entries.filter(([id]) => keep(id));
  return kept.length === entries.length ? record : Object.fromEntries(kept);
}
