import {
  isSpan,
  mapContent,
  mapSpans,
  plainText,
  spansIn,
  text,
  type Article,
  type Block,
  type Inline,
  type QuoteId,
  type Span,
} from '../../article';

/** Stands in a public file where words are left out; the same in every language. */
export const LEFT_OUT = '[…]';

/** A quote that was given off the record and has words in the story. */
export interface OffRecordQuote {
  readonly id: QuoteId;
  /** Span by span, in reading order. */
  readonly words: readonly string[];
}

/** In the order of their first words. */
export function offRecordQuotes(article: Article): readonly OffRecordQuote[] {
  const words = new Map<QuoteId, string[]>();
  for (const span of spansIn(article.body)) {
    if (span.type !== 'quote' || !isOffRecord(article, span.quote)) continue;
    words.set(span.quote, [...(words.get(span.quote) ?? []), plainText(span.content)]);
  }
  return [...words].map(([id, spans]) => ({ id, words: spans }));
}

/** The body with {@link LEFT_OUT} in the place of each span of words that were given off the record. */
export function withoutOffRecord(article: Article): readonly Block[] {
  const body = mapSpans(article.body, {
    isMeant: (span) => isOffRecordSpan(article, span),
    change: () => [text(LEFT_OUT)],
  });
  return body.map((block, index) =>
    block === article.body[index]
      ? block
      : mapContent(block, (run) => run.flatMap(withoutLeftLink)),
  );
}

/** A link of which no word is left says by its address what the words said. */
function withoutLeftLink(node: Inline): readonly Inline[] {
  if (isSpan(node)) return [{ ...node, content: node.content.flatMap(withoutLeftLink) }];
  return node.type === 'link' && plainText(node.content).trim() === LEFT_OUT
    ? node.content
    : [node];
}

export function isOffRecord({ quotes }: Article, id: QuoteId): boolean {
  return Object.hasOwn(quotes, id) && quotes[id]!.terms === 'off-record';
}

function isOffRecordSpan(article: Article, span: Span): boolean {
  return span.type === 'quote' && isOffRecord(article, span.quote);
}
