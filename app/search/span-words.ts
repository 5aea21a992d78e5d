import { plainText, spansIn, recordIdOf, type QuoteId } from '../article';
import { readBlocks } from '../format/read';

/** The words of each quote that has any in the body, span by span. */
export function readSpanWords(body: string): ReadonlyMap<QuoteId, readonly string[]> {
  if (!body.includes(SPAN)) return new Map();
  return gather(readPlainSpans(body) ?? readAnySpans(body));
}

type SpanOfQuote = readonly [quote: QuoteId, words: string];

const SPAN = ':quote[';

/** What makes a sign be something else than it looks: code, HTML, directives that we don't know, definitions, alt texts. */
const ODD =
  /[`<]|~~~|^[ >*+.)\d-]*(?: {4}|\t)|^[ >*+.)\d-]*(?:::(?!:)|:{3,}(?!:|figure\b|[ \t]*$))|^ {0,3}\[[^\]\n]*\]:|!\[[^[\]]*:quote\[/m;

/** A span of nothing but characters that stand for themselves. */
const PLAIN =
  /(?<=^|[\s(—–“"])(?:\\\\)*:quote\[([^[\]\\*_`<>&~@|:{}\n\r]*)\]\{#([\p{L}\p{N}_-]+)\}/gmu;

/**
 * The spans of a body in which they stand as they are mostly written, in a hundredth of the time that the parser takes;
 * null for a body that may be anything else.
 */
export function readPlainSpans(body: string): readonly SpanOfQuote[] | null {
  if (ODD.test(body)) return null;
  const found = [...body.matchAll(PLAIN)].map(([, words, quote]) => [quote!, words!] as const);
  return found.length === body.split(SPAN).length - 1 ? found : null;
}

export function readAnySpans(body: string): readonly SpanOfQuote[] {
  return [...spansIn(readBlocks(body))]
    .filter((span) => span.type === 'quote')
    .map((span) => [recordIdOf(span), plainText(span.content)] as const);
}

function gather(spans: readonly SpanOfQuote[]): ReadonlyMap<QuoteId, readonly string[]> {
  const words = new Map<QuoteId, string[]>();
  for (const [quote, text] of spans) words.set(quote, [...(words.get(quote) ?? []), text]);
  return words;
}
