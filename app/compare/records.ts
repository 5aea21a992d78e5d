import {
  notesOf,
  plainText,
  quotesOf,
  recordIdOf,
  spansIn,
  type Article,
  type Block,
  type Quote,
  type SpanKind,
} from '../article';

/** Sources, quotes or notes by their id, which may be any word: `constructor` too. */
export type Records<Value> = Readonly<Record<string, Value>>;

export function recordOf<Value>(records: Records<Value>, id: string): Value | null {
  return Object.hasOwn(records, id) ? records[id]! : null;
}

/** The words of a quote, or those that a note is about, span by span. */
export function spanTexts(body: readonly Block[], kind: SpanKind, id: string): readonly string[] {
  return [...spansIn(body)]
    .filter((span) => span.type === kind && recordIdOf(span) === id)
    .map(({ content }) => plainText(content));
}

/**
 * The article with the records that its words and records ask for and that are not there, from the first of the
 * others that has them. What none of them has stays missing, as it was. Sources of the quotes `besides` are asked for
 * too.
 */
export function withRecords(
  article: Article,
  others: readonly Article[],
  besides: readonly Quote[] = [],
): Article {
  const quotes = supplement(
    article.quotes,
    quotesOf(article.body),
    others.map((other) => other.quotes),
  );
  const notes = supplement(
    article.notes,
    notesOf(article.body),
    others.map((other) => other.notes),
  );
  const named = [...Object.values(quotes), ...besides].flatMap(({ source, via }) => [source, via]);
  const sources = supplement(
    article.sources,
    named.filter((id) => id !== null),
    others.map((other) => other.sources),
  );
  return { ...article, quotes, notes, sources };
}

function supplement<Value>(
  records: Records<Value>,
  wanted: readonly string[],
  others: readonly Records<Value>[],
): Records<Value> {
  const missing = [...new Set(wanted)].filter((id) => !Object.hasOwn(records, id));
  const found = missing.flatMap((id) => {
    const other = others.find((candidate) => Object.hasOwn(candidate, id));
    return other ? [[id, other[id]!] as const] : [];
  });
  if (found.length === 0) return records;
  return Object.fromEntries([...Object.entries(records), ...found]);
}
