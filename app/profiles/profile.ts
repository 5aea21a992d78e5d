/** Fields that a profile can require, by where they stand in the article. */
export const REQUIRABLE = [
  'headline',
  'standfirst',
  'slug',
  'bylines',
  'dateline.place',
  'dateline.date',
  'language',
  'section',
  'tags',
  'seo.title',
  'seo.description',
  'canonical',
  'embargo',
] as const;
export type RequirableField = (typeof REQUIRABLE)[number];

/** Fields whose length a profile can limit. */
export const LIMITED = ['headline', 'standfirst', 'slug', 'seo.title', 'seo.description'] as const;
export type LimitedField = (typeof LIMITED)[number];

/** How a story is handed over: as a folder with a file in each format, and its pictures. */
export interface FilingRule {
  /** Of `EXPORT_FORMATS`; others, of a newer version say, are kept and mean nothing. */
  readonly formats: readonly string[];
  /** Absolute path of the folder that packages go into; empty to ask each time. */
  readonly folder: string;
  /** The package's name, with placeholders, see `packageName`. */
  readonly name: string;
}

export const USUAL_FILING: FilingRule = {
  formats: ['html', 'docx'],
  folder: '',
  name: '{date}-{slug}',
};

/** A kind of article, what it requires, and what a new one begins with. */
export interface Profile {
  /** What an article's `profile` field holds. */
  readonly id: string;
  readonly name: string;
  /** Of {@link REQUIRABLE}; others, of a newer version say, are kept and mean nothing. */
  readonly required: readonly string[];
  /** How many characters a field may have at most, in Unicode code points, as all characters are counted here. */
  readonly limits: Readonly<Partial<Record<LimitedField, number | undefined>>>;
  /** How many words the story is to have, unless its own field says so; 0 for any number. */
  readonly target: number;
  /** Ids of the checks whose findings keep a story from being filed. */
  readonly blocking: readonly string[];
  readonly filing: FilingRule;
  /** BCP 47, of a new story; empty for that of the story in front. */
  readonly language: string;
  readonly section: string;
  readonly tags: readonly string[];
  /** A new story's text as it would stand in `text.md`, front matter included if there is any. */
  readonly template: string;
}

export const NO_PROFILE: Profile = {
  id: '',
  name: '',
  required: [],
  limits: {},
  target: 0,
  blocking: ['missing', 'too-long', 'malformed', 'tk'],
  filing: USUAL_FILING,
  language: '',
  section: '',
  tags: [],
  template: '',
};

export function profile(id: string, parts: Partial<Profile> = {}): Profile {
  return { ...NO_PROFILE, name: id, ...parts, id };
}

/** The profile that an article names, or null when there is none of that id. */
export function findProfile(profiles: readonly Profile[], id: string): Profile | null {
  return profiles.find((candidate) => candidate.id === id) ?? null;
}

/** An id for a profile of this name that is not among the taken ones. */
export function newProfileId(name: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const base = words?.join('-').slice(0, 60) || 'profile';
  let id = base;
  for (let number = 2; taken.includes(id); number += 1) id = `${base}-${number}`;
  return id;
}
