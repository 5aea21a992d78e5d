import type { UiLanguage } from '../../ipc/language';

/** The words of the interface that a fact-check copy is labelled with, by their key in the translations. */
export const FACT_CHECK_LABELS = [
  'fact-check.title',
  'fact-check.warning',
  'fact-check.number',
  'fact-check.words',
  'fact-check.status',
  'fact-check.checked-words',
  'fact-check.remark',
  'fact-check.alias',
  'fact-check.no-record',
  'fact-check.no-source',
  'quotes.title',
  'quotes.empty',
  'quote.no-words',
  'quote.kind',
  'quote.kind.direct',
  'quote.kind.partial',
  'quote.kind.indirect',
  'quote.source',
  'quote.role',
  'source.organisation',
  'quote.via',
  'quote.cue',
  'quote.obtained',
  'quote.how',
  'quote.how.interview',
  'quote.how.press-conference',
  'quote.how.statement',
  'quote.how.document',
  'quote.how.wire',
  'quote.how.broadcast',
  'quote.how.social-post',
  'quote.date',
  'quote.recording',
  'quote.timecode',
  'quote.page',
  'quote.link',
  'quote.terms',
  'quote.terms.on-record',
  'quote.terms.background',
  'quote.terms.off-record',
  'quote.terms.embargoed',
  'quote.checked',
  'quote.unchecked',
  'quote.changed',
  'quote.original.language',
  'quote.original.text',
] as const;

export type FactCheckLabel = (typeof FACT_CHECK_LABELS)[number];

export interface Labels {
  /** The language they are in, which need not be the story's. */
  readonly language: UiLanguage;
  readonly words: Readonly<Record<FactCheckLabel, string>>;
}
