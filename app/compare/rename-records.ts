import {
  mapSpans,
  RECORDS,
  recordIdOf,
  spanOf,
  type Article,
  type Block,
  type SpanKind,
} from '../article';

/** New names by the old ones. */
export type Renaming = ReadonlyMap<string, string>;

/** The same article with some of its quotes or notes called otherwise. Blocks without them stay the same objects. */
export function renameRecords(article: Article, kind: SpanKind, names: Renaming): Article {
  if (names.size === 0) return article;
  const records = Object.entries(article[RECORDS[kind]]);
  return {
    ...article,
    [RECORDS[kind]]: Object.fromEntries(records.map(([id, entry]) => [names.get(id) ?? id, entry])),
    body: renameInBlocks(article.body, kind, names),
  };
}

export function renameInBlocks(
  blocks: readonly Block[],
  kind: SpanKind,
  names: Renaming,
): readonly Block[] {
  return mapSpans(blocks, {
    isMeant: (span) => span.type === kind && names.has(recordIdOf(span)),
    change: (span) => [spanOf(kind, names.get(recordIdOf(span))!, span.content)],
  });
}
