/** What main tells of articles, versions and locks; the shapes that the contract's replies are made of. */

export interface ArticleSummary {
  /** The bundle's name in the library: `kim-medals.textbundle`. */
  readonly article: string;
  readonly headline: string;
  readonly slug: string;
  readonly status: string;
  readonly language: string;
  readonly words: number;
  /** The first picture, as a path below the bundle, or null. */
  readonly picture: string | null;
  /** Milliseconds since 1970. */
  readonly changed: number;
  /** The file cannot be understood in full. */
  readonly damaged: boolean;
  readonly archived: boolean;
}

/** Some of the articles that a query found. */
export interface ArticlePage {
  readonly articles: readonly FoundArticle[];
  /** How many there are in all. */
  readonly total: number;
  /** The index is still being made: there may be more. */
  readonly indexing: boolean;
}

export interface FoundArticle extends ArticleSummary {
  /** Where the words were found; null when none were asked for, or they stand in what is listed anyway. */
  readonly snippet: Snippet | null;
}

/** Words around a hit, in pieces; the hits are marked. */
export interface Snippet {
  /** Where the words stand. */
  readonly place: 'text' | 'caption' | 'source' | 'standfirst' | 'tags' | 'headline';
  readonly pieces: readonly { readonly text: string; readonly hit: boolean }[];
}

/** What there is to filter by, each with its number of articles, the most frequent first. The archive is not counted. */
export interface LibraryFacets {
  readonly statuses: readonly Facet[];
  readonly tags: readonly Facet[];
  readonly languages: readonly Facet[];
  readonly persons: readonly Facet[];
}

export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** Why a version was kept. A file holds the place in this list: new reasons come last. */
export const VERSION_REASONS = [
  'open',
  'pause',
  'close',
  'restore',
  'merge',
  'take-over',
  'sources',
] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

/** One state of an article's text that was kept. */
export interface Version {
  /** Names it within the article. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly reason: VersionReason;
  readonly words: number;
  /** Against the version before it, in words. */
  readonly added: number;
  readonly removed: number;
}

/** Who has an article open. */
export interface Holder {
  readonly host: string;
  readonly user: string;
  /** Since when, milliseconds since 1970. */
  readonly since: number;
  /** Another window of this very Galley. */
  readonly here: boolean;
}

/** Words that could not be saved. */
export interface Rescue {
  /** The file as it was to be. */
  readonly text: string;
  /** The file as it was when the words were written: the common base of both. */
  readonly base: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** What stands beside an article's text and still says who a protected source is. */
export interface Traces {
  readonly versions: { readonly all: number; readonly meant: number };
  /** How many files of words that could not be saved. */
  readonly rescues: number;
  /** Files of the article, or its folder, whose names say it. */
  readonly files: readonly string[];
  /** Files of the article that say it where the story does not show it: in a comment, say, or in a key of others. */
  readonly unshown: readonly string[];
}
