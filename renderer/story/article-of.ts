import type { LexicalEditor } from 'lexical';
import { RECORDS, recordsIn, type Article, type Fields, type SpanKind } from '../../app/article';
import type { StoryBlocks } from '../editor/convert/story-blocks';
import { $getRecords } from '../editor/records';

/**
 * The article as it stands. The record of a quote or a note whose words were deleted stays in the window, so that undo
 * finds it, but does not go to the file unless the file had it so.
 */
export function articleOf(
  fields: Fields,
  blocks: StoryBlocks,
  editor: LexicalEditor,
  before: Article,
): Article {
  const { sources, quotes, notes } = editor.getEditorState().read($getRecords);
  const body = blocks.collect().map(({ block }) => block);
  const worded = <Value>(kind: SpanKind, records: Readonly<Record<string, Value>>) => {
    const ids = new Set(recordsIn(body, kind));
    return filterRecords(records, (id) => ids.has(id) || wordless(before, kind).has(id));
  };
  return { fields, sources, quotes: worded('quote', quotes), notes: worded('note', notes), body };
}

const remembered = new WeakMap<Article, Map<SpanKind, ReadonlySet<string>>>();

/** The records that had no words in the file already: whoever wrote them may still want them. */
function wordless(article: Article, kind: SpanKind): ReadonlySet<string> {
  const known = remembered.get(article) ?? new Map<SpanKind, ReadonlySet<string>>();
  remembered.set(article, known);
  let ids = known.get(kind);
  if (!ids) {
    const worded = new Set(recordsIn(article.body, kind));
    ids = new Set(Object.keys(article[RECORDS[kind]]).filter((id) => !worded.has(id)));
    known.set(kind, ids);
  }
  return ids;
}

function filterRecords<Value>(
  records: Readonly<Record<string, Value>>,
  keep: (id: string) => boolean,
): Readonly<Record<string, Value>> {
  const entries = Object.entries(records);
  const kept = entries.filter(([id]) => keep(id));
  return kept.length === entries.length ? records : Object.fromEntries(kept);
}
