import type { Article } from '../article';
import type { Conflict, Merge } from './conflict';
import { mergeBodies } from './merge-bodies';
import { mergeFields, mergeRecords } from './merge-values';
import { withRecords } from './records';
import { tellApart } from './tell-apart';

/**
 * Puts two states of an article together that both began as `base`: fields by their key, sources, quotes and notes by
 * their id, the body block by block. What only one side changed is taken from it; what both changed, each in its own way, is
 * a conflict with both in it. Nothing that either side wrote is in neither.
 */
export function mergeArticles(base: Article, mine: Article, theirs: Article): Merge {
  const sides = tellApart({ base, mine, theirs });
  const of = <Value>(part: (article: Article) => Value) => ({
    base: part(sides.base),
    mine: part(sides.mine),
    theirs: part(sides.theirs),
  });
  const fields = mergeFields(of((article) => article.fields));
  const sources = mergeRecords(of((article) => article.sources));
  const quotes = mergeRecords(of((article) => article.quotes));
  const notes = mergeRecords(of((article) => article.notes));
  const body = mergeBodies(of((article) => article.body));
  const merged: Article = {
    fields: fields.fields,
    sources: sources.records,
    quotes: quotes.records,
    notes: notes.records,
    body: body.body,
  };
  const conflicts: readonly Conflict[] = [
    ...fields.conflicts,
    ...sources.conflicts.map((found) => ({
      kind: 'source' as const,
      id: `source:${found.key}`,
      ...found,
    })),
    ...quotes.conflicts.map((found) => ({
      kind: 'quote' as const,
      id: `quote:${found.key}`,
      ...found,
    })),
    ...notes.conflicts.map((found) => ({
      kind: 'note' as const,
      id: `note:${found.key}`,
      ...found,
    })),
    ...body.conflicts,
  ];
  // A side may have taken away a record that the other one's words, or a choice that is still open, need.
  const open = quotes.conflicts.flatMap(({ mine: my, theirs: their }) => [my, their]);
  const article = withRecords(
    merged,
    [sides.theirs, sides.mine, sides.base],
    open.filter((quote) => quote !== null),
  );
  return { article, conflicts };
}
