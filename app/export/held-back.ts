import {
  NOT_OBTAINED,
  plainText,
  spansIn,
  type Article,
  type NoteId,
  type Quote,
  type QuoteId,
  type QuoteTerms,
} from '../article';
import type { Losses } from './losses';
import { isOffRecord, offRecordQuotes } from './off-record';
import type { ExportOptions } from './public';

/** Tells what `publicArticle` keeps back of an article. It is told without the words themselves where these are secret. */
export function tellHeldBack(
  article: Article,
  { notes = false }: Pick<ExportOptions, 'notes'>,
  losses: Losses,
): void {
  const { fields, quotes, sources } = article;
  if (fields.notes.trim() !== '') losses.add('desk-note', 'held-back', fields.notes);
  if (!notes) for (const words of notedWords(article)) losses.add('desk-note', 'held-back', words);
  // A report may be sent on: what was off the record is counted, and not said again.
  for (const { words } of offRecordQuotes(article)) {
    words.forEach(() => losses.add('off-record', 'held-back'));
  }
  for (const [id, { contact, notes: known }] of Object.entries(sources)) {
    if (contact !== '' || known !== '') {
      losses.add('source-record', 'held-back', sources[id]!.name);
    }
  }
  for (const [id, quote] of Object.entries(quotes)) {
    if (isOffRecord(article, id)) continue;
    if (HIDES_SOURCE[quote.terms] && (quote.source ?? quote.via) !== null) {
      losses.add('source-name', 'held-back');
    }
    if (hasWorkingRecord(quote)) losses.add('quote-record', 'held-back', wordsOf(article, id));
  }
}

const HIDES_SOURCE: Readonly<Record<QuoteTerms, boolean>> = {
  'on-record': false,
  embargoed: false,
  background: true,
  'off-record': true,
};

function hasWorkingRecord({ obtained, verbatim }: Quote): boolean {
  const known = (Object.keys(NOT_OBTAINED) as (keyof typeof NOT_OBTAINED)[]).some(
    (key) => obtained[key] !== NOT_OBTAINED[key],
  );
  return known || verbatim !== '';
}

function notedWords({ body }: Article): Iterable<string> {
  const words = new Map<NoteId, string>();
  for (const span of spansIn(body)) {
    if (span.type === 'note' && !words.has(span.note)) {
      words.set(span.note, plainText(span.content));
    }
  }
  return words.values();
}

function wordsOf({ body }: Article, id: QuoteId): string {
  for (const span of spansIn(body)) {
    if (span.type === 'quote' && span.quote === id) return plainText(span.content);
  }
  return '';
}
