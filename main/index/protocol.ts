import type { Request } from '../../app/ipc/contract';
import type { ArticlePage, LibraryFacets } from '../../app/ipc/records';
import type { Result } from '../../app/result';
import type { Progress } from './library-follower';

/** What the index is asked, and what it answers. */
export interface Answers {
  readonly query: ArticlePage;
  readonly facets: LibraryFacets;
  readonly reindex: null;
}

export type Question =
  | { readonly kind: 'query'; readonly request: Request<'library.query'> }
  | { readonly kind: 'facets' }
  | { readonly kind: 'reindex' };

/** To the index's process. A `touch` is a saved article, and has no answer. */
export type ToIndex =
  | { readonly id: number; readonly question: Question }
  | { readonly kind: 'touch'; readonly article: string };

/** From the index's process. */
export type FromIndex =
  | { readonly id: number; readonly answer: Result<Answers[keyof Answers]> }
  | { readonly kind: 'changed' }
  | { readonly kind: 'progress'; readonly progress: Progress | null };
