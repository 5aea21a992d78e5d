import {
  NOT_OBTAINED,
  plainText,
  quotesOf,
  spansIn,
  type Article,
  type NoteId,
  type Quote,
  type QuoteTerms,
} from '../article';
import type { Losses } from './losses';
import { quoteWords } from './record-losses';
import { isOffRecord, offRecordQuotes, withoutOffRecord } from './off-record';
import type { ExportOptions } from './public';

/**
 * Tells what `publicArticle` keeps back of an article. A report may be sent on, and a terminal's lines are kept in logs: it
 * says where something was kept back by words that are public, and never what.
 */
export function tellHeldBack(
  article: Article,
  { notes = false }: Pick<ExportOptions, 'notes'>,
  losses: Losses,
): void {
  const { fields, quotes, sources } = article;
  const open = { ...article, body: withoutOffRecord(article) };
  if (fields.notes.trim() !== '') losses.add('desk-note', 'held-back');
  if (!notes) {
    const noted = notedWords(open);
    for (const id of notedWords(article).keys()) {
      losses.add('desk-note', 'held-back', noted.get(id));
    }
  }
  for (const { words } of offRecordQuotes(article)) {
    words.forEach(() => losses.add('off-record', 'held-back'));
  }
  for (const { contact, notes: known } of Object.values(sources)) {
    if (contact !== '' || known !== '') losses.add('source-record', 'held-back');
  }
  const said = new Set(quotesOf(open.body));
  for (const [id, quote] of Object.entries(quotes)) {
    if (isOffRecord(article, id)) continue;
    if (HIDES_SOURCE[quote.terms] && (quote.source ?? quote.via) !== null) {
      losses.add('source-name', 'held-back');
    }
    if (hasWorkingRecord(quote) || !said.has(id))
      losses.add('quote-record', 'held-back', quoteWords(open, id));
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

function notedWords({ body }: Article): ReadonlyMap<NoteId, string> {
  const words = new Map<NoteId, string>();
  for (const span of spansIn(body)) {
    if (span.type === 'note' && !words.has(span.note)) {
      words.set(span.note, plainText(span.content));
    }
  }
  return words;
}
