import {
  mapSpans,
  type Article,
  type Block,
  type Quote,
  type QuoteTerms,
  type Source,
} from '../article';

/** Whether a quote on these terms may carry its source's name. The words themselves stand in the body. */
const NAMES_SOURCE: Readonly<Record<QuoteTerms, boolean>> = {
  'on-record': true,
  embargoed: true,
  background: false,
  'off-record': false,
};

/** What is asked for beyond what anybody may see. */
export interface ExportOptions {
  /** The notes to the desk on words of the story, for who is to read it in the newsroom. */
  readonly notes?: boolean;
}

/**
 * The article as it may leave the newsroom; every exporter writes this one. Left out are notes to the desk (those on
 * words unless they are asked for) and the length it wants, how to reach a source and notes on one, who is behind a
 * quote on background or off the record, and sources that no quote names openly: a name in a page's source text is
 * published.
 */
export function publicArticle(article: Article, { notes = false }: ExportOptions = {}): Article {
  const quotes = mapValues(article.quotes, publicQuote);
  const named = new Set(Object.values(quotes).flatMap((quote) => [quote.source, quote.via]));
  const sources = Object.entries(article.sources).filter(([id]) => named.has(id));
  return {
    ...article,
    fields: { ...article.fields, notes: '', target: 0 },
    sources: mapValues(Object.fromEntries(sources), publicSource),
    quotes,
    notes: notes ? article.notes : {},
    body: notes ? article.body : withoutNotes(article.body),
  };
}

/** The words stay, the marks on them go. */
function withoutNotes(body: readonly Block[]): readonly Block[] {
  return mapSpans(body, {
    isMeant: ({ type }) => type === 'note',
    change: ({ content }) => content,
  });
}

function publicQuote(quote: Quote): Quote {
  return NAMES_SOURCE[quote.terms] ? quote : { ...quote, source: null, via: null, role: '' };
}

function publicSource(source: Source): Source {
  return { ...source, contact: '', notes: '' };
}

function mapValues<Value>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
