import type { Result } from '../../app/result';
import type { LibraryIndex } from '../library-index';

/**
 * Leaves nothing in the index of what articles do not say any more. Who a source is may stand in many places, which the
 * user changes one after the other: so the index is scrubbed when they are looked for, and whenever the article is
 * closed afterwards.
 */
export interface Scrubbing {
  readonly scrub: (article: string) => Promise<Result<null>>;
  /** These articles were closed, or any: those among them that were scrubbed are scrubbed again. */
  readonly closed: (articles?: readonly string[]) => Promise<void>;
}

export function makeScrubbing(index: Pick<LibraryIndex, 'ask'>): Scrubbing {
  const scrubbed = new Set<string>();

  function scrub(article: string): Promise<Result<null>> {
    scrubbed.add(article);
    return index.ask({ kind: 'scrub', article });
  }

  return {
    scrub,
    closed: async (articles = [...scrubbed]) => {
      for (const article of articles) if (scrubbed.has(article)) await scrub(article);
    },
  };
}
