import {
  inlineNodes,
  inlineRuns,
  plainText,
  quotesOf,
  type Article,
  type Block,
  type Quote,
} from '../article';

/** Sources or quotes by their id, which may be any word: `constructor` too. */
export type Records<Value> = Readonly<Record<string, Value>>;

export function recordOf<Value>(records: Records<Value>, id: string): Value | null {
  return Object.hasOwn(records, id) ? records[id]! : null;
}

/** The words of a quote, span by span. */
export function quoteSpans(body: readonly Block[], id: string): readonly string[] {
  const spans: string[] = [];
  for (const run of inlineRuns(body)) {
    for (const node of inlineNodes(run)) {
      if (node.type === 'quote' && node.quote === id) spans.push(plainText(node.content));
    }
  }
  return spans;
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
  const named = [...Object.values(quotes), ...besides].flatMap(({ source, via }) => [source, via]);
  const sources = supplement(
    article.sources,
    named.filter((id) => id !== null),
    others.map((other) => other.sources),
  );
  return { ...article, quotes, sources };
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
