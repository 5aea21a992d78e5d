import type { Inline } from './inline';
import type { NoteId } from './note';
import type { QuoteId } from './quote';

/** Words that belong to a quote record. Several spans may share one record. */
export interface QuoteSpan {
  readonly type: 'quote';
  readonly quote: QuoteId;
  readonly content: readonly Inline[];
}

/** Words that a note to the desk is about. Several spans may share one note: those of two paragraphs, say. */
export interface NoteSpan {
  readonly type: 'note';
  readonly note: NoteId;
  readonly content: readonly Inline[];
}

/** Words that belong to a record of the article's. Spans of different records may stand in each other. */
export type Span = QuoteSpan | NoteSpan;

export const SPAN_KINDS = ['quote', 'note'] as const satisfies readonly Span['type'][];
export type SpanKind = (typeof SPAN_KINDS)[number];

/** Under which name an article has the records of each kind of span. */
export const RECORDS = { quote: 'quotes', note: 'notes' } as const satisfies Record<
  SpanKind,
  string
>;

export function isSpan(node: Inline): node is Span {
  return node.type === 'quote' || node.type === 'note';
}

/** A span of this kind: the words of the record of that id. */
export function spanOf(kind: SpanKind, id: string, content: readonly Inline[]): Span {
  return kind === 'quote' ? { type: kind, quote: id, content } : { type: kind, note: id, content };
}

/** The id of the record that the span's words belong to. */
export function recordIdOf(span: Span): string {
  return span.type === 'quote' ? span.quote : span.note;
}

/** Whether both belong to one record. */
export function isSameRecord(one: Span, other: Span): boolean {
  return one.type === other.type && recordIdOf(one) === recordIdOf(other);
}

const LETTERS: Readonly<Record<SpanKind, string>> = { quote: 'q', note: 'n' };

/** The first id for a record of this kind (`q1`, `n1` …) that is not among the taken ones. */
export function newRecordId(kind: SpanKind, taken: Iterable<string>): string {
  const used = new Set(taken);
  let number = used.size + 1;
  while (used.has(LETTERS[kind] + number)) number += 1;
  return LETTERS[kind] + number;
}
