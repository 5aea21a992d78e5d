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

/** How the words came to us. */
export const WAYS_OBTAINED = [
  'interview',
  'press-conference',
  'statement',
  'document',
  'wire',
  'broadcast',
  'social-post',
] as const;
export type WayObtained = (typeof WAYS_OBTAINED)[number];

/** Where the words can be checked. Empty strings mean "not given". */
export interface Obtained {
  readonly how: WayObtained | null;
  /** The day they were said: `YYYY-MM-DD`. */
  readonly date: string;
  /** A sound or film file: below the bundle (`assets/talk.m4a`), or its path on this machine. */
  readonly recording: string;
  /** Where in the recording they begin: `h:mm:ss`, `mm:ss`, or seconds, with a fraction or without. */
  readonly timecode: string;
  readonly page: string;
  readonly link: string;
}

export const NOT_OBTAINED: Obtained = {
  how: null,
  date: '',
  recording: '',
  timecode: '',
  page: '',
  link: '',
};

/** The words as they were said, where the story has a translation of them. */
export interface Original {
  /** BCP 47, or empty. */
  readonly language: string;
  /** May hold line ends. */
  readonly text: string;
}

export const NO_ORIGINAL: Original = { language: '', text: '' };

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
  readonly obtained: Obtained;
  readonly original: Original;
  /** The story's words as they stood when the quote was checked; empty while it is not. */
  readonly verbatim: string;
}

export function quote(source: SourceId | null, parts: Partial<Quote> = {}): Quote {
  return {
    via: null,
    kind: 'direct',
    cue: '',
    role: '',
    terms: 'on-record',
    status: 'unchecked',
    obtained: NOT_OBTAINED,
    original: NO_ORIGINAL,
    verbatim: '',
    ...parts,
    source,
  };
}
