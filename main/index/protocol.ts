import type { Request } from '../../app/ipc/contract';
import type { PictureCandidate, PictureUse } from '../../app/ipc/pictures';
import type { ArticlePage, LibraryFacets } from '../../app/ipc/records';
import type { KnownSources, ToldQuotes } from '../../app/ipc/sources';
import type { Result } from '../../app/result';
import type { NamedAs } from '../../app/sources/named-as';
import type { Progress } from './library-follower';
import type { NamingArticles } from './search-sources';

/** What the index is asked, and what it answers. */
export interface Answers {
  readonly query: ArticlePage;
  readonly facets: LibraryFacets;
  readonly reindex: null;
  readonly scrub: null;
  readonly sources: KnownSources;
  readonly told: ToldQuotes;
  readonly naming: NamingArticles;
  readonly 'picture-uses': readonly PictureUse[];
  readonly 'pictures-named': readonly (readonly PictureCandidate[])[];
}

export type Question =
  | { readonly kind: 'query'; readonly request: Request<'library.query'> }
  | { readonly kind: 'facets' }
  | { readonly kind: 'reindex' }
  /** Leaves nothing in the files of what an article said before and does not say any more. */
  | { readonly kind: 'scrub'; readonly article: string }
  | { readonly kind: 'sources'; readonly request: Request<'sources.find'> }
  | { readonly kind: 'told'; readonly request: Request<'sources.quotes'> }
  /** Answered by the files as they are at this moment. */
  | { readonly kind: 'naming'; readonly who: readonly NamedAs[]; readonly newName: string }
  /** Articles other than its own with the bytes of a file. By the folders as they are at this moment. */
  | { readonly kind: 'picture-uses'; readonly path: string; readonly article: string }
  /** Pictures of articles other than this one, by names akin to each of these. */
  | {
      readonly kind: 'pictures-named';
      readonly names: readonly string[];
      readonly article: string;
    };

/** To the index's process. A `touch` is a saved article, and has no answer. */
export type ToIndex =
  | { readonly id: number; readonly question: Question }
  | { readonly kind: 'touch'; readonly article: string };

/** From the index's process. */
export type FromIndex =
  | { readonly id: number; readonly answer: Result<Answers[keyof Answers]> }
  | { readonly kind: 'changed' }
  | { readonly kind: 'progress'; readonly progress: Progress | null };
