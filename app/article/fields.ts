import type { Report } from './problem';

export const STATUSES = ['draft', 'with-desk', 'ready', 'filed', 'killed'] as const;
export type Status = (typeof STATUSES)[number];

/** The place and day a story is filed from. */
export interface Dateline {
  readonly place: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
}

/** All that is said of an article beside its body. Empty strings and lists mean "not given". */
export interface Fields {
  /** A UUID; never changes. */
  readonly id: string;
  /** Short working name, lower case with hyphens. */
  readonly slug: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly bylines: readonly string[];
  readonly dateline: Dateline;
  /** BCP 47, such as `id` or `en-GB`. */
  readonly language: string;
  readonly tags: readonly string[];
  readonly section: string;
  readonly profile: string;
  readonly status: Status;
  /** ISO 8601 with offset, or empty. */
  readonly embargo: string;
  readonly seo: { readonly title: string; readonly description: string };
  /** Address of the page this story is first published on, or empty. */
  readonly canonical: string;
  /** How many words the story is to have; 0 where nobody has said. */
  readonly target: number;
  /** Notes to the desk; never exported. */
  readonly notes: string;
  /** Words that look like a quote and are none, as the user said; they are not suggested again. Never exported. */
  readonly notQuotes: readonly string[];
  /** Words that look like a slip of the hand in a source's name and are none, as the user said. Never exported. */
  readonly notSlips: readonly string[];
}

export const EMPTY_FIELDS: Fields = {
  id: '',
  slug: '',
  headline: '',
  standfirst: '',
  bylines: [],
  dateline: { place: '', date: '' },
  language: '',
  tags: [],
  section: '',
  profile: '',
  status: 'draft',
  embargo: '',
  seo: { title: '', description: '' },
  canonical: '',
  target: 0,
  notes: '',
  notQuotes: [],
  notSlips: [],
};

/** The highest target: a file has it in nine digits at most. */
export const MOST_WORDS = 999_999_999;

export function validateFields(fields: Fields, report: Report): void {
  if (!STATUSES.includes(fields.status)) report('field');
  if (fields.dateline.date !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(fields.dateline.date)) {
    report('field');
  }
  if (!Number.isInteger(fields.target) || fields.target < 0 || fields.target > MOST_WORDS) {
    report('field');
  }
  const strings = [
    ...[fields.id, fields.slug, fields.headline, fields.standfirst, fields.dateline.place],
    ...[fields.language, fields.section, fields.profile, fields.embargo, fields.canonical],
    ...[fields.notes, fields.seo.title, fields.seo.description],
    ...[...fields.bylines, ...fields.tags, ...fields.notQuotes, ...fields.notSlips],
  ];
  if (!strings.every((value) => value.isWellFormed())) report('field');
}
