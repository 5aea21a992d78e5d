import { plainText, quote, spansIn, type Article, type Quote, type QuoteId } from '../article';
import type { Losses } from './losses';

/** What a format says of the sources and quotes of an article that is public already. */
export interface RecordPlaces {
  /** Who said something is named. */
  readonly names: boolean;
}

/** Tells what is known of quotes and sources beyond the names. */
export function tellRecords(article: Article, { names }: RecordPlaces, losses: Losses): void {
  for (const { name, role, organisation } of Object.values(article.sources)) {
    if (!names || role !== '' || organisation !== '') {
      losses.add('source-record', 'left-out', name);
    }
  }
  for (const [id, record] of Object.entries(article.quotes)) {
    if (saysMore(record)) losses.add('quote-record', 'left-out', quoteWords(article, id));
  }
}

/** Whether it says more than who said it. */
function saysMore(record: Quote): boolean {
  const { source, via, original, ...rest } = record;
  const usual = quote(source, { via });
  const isUsual = (Object.keys(rest) as (keyof typeof rest)[]).every(
    (key) => key === 'obtained' || rest[key] === usual[key],
  );
  return !isUsual || original.text !== '';
}

/** The first words that are tagged as the quote; empty where none are. */
export function quoteWords({ body }: Article, id: QuoteId): string {
  for (const span of spansIn(body)) {
    if (span.type === 'quote' && span.quote === id) return plainText(span.content);
  }
  return '';
}
