import type { SourceId } from './source';

/** Names a quote inside one article: `q1`, `q2` … */
export type QuoteId = string;

/** Direct: whole sentences in marks. Partial: some words in marks. Indirect: told in the reporter's words. */
export const QUOTE_KINDS = ['direct', 'partial', 'indirect'] as const;
export type QuoteKind = (typeof QUOTE_KINDS)[number];

export const QUOTE_TERMS = ['on-record', 'background', 'off-record', 'embargoed'] as const;
export type QuoteTerms = (typeof QUOTE_TERMS)[number];

export const QUOTE_STATUSES = ['unchecked', 'checked'] as const;
export type QuoteStatus = (typeof QUOTE_STATUSES)[number];

/** The record of a quote: who said it, how it came to us and whether it was checked. The words stand in the body. */
export interface Quote {
  /** Null while nobody is named. */
  readonly source: SourceId | null;
  /** The outlet it came through. */
  readonly via: SourceId | null;
  readonly kind: QuoteKind;
  /** The verb or phrase that attributes it: "said", "menurut". */
  readonly cue: string;
  /** The source's role at the time, where it is not the one in the source's own record. */
  readonly role: string;
  readonly terms: QuoteTerms;
  readonly status: QuoteStatus;
}

export function quote(source: SourceId | null, parts: Partial<Quote> = {}): Quote {
  return {
    via: null,
    kind: 'direct',
    cue: '',
    role: '',
    terms: 'on-record',
    status: 'unchecked',
    ...parts,
    source,
  };
}
