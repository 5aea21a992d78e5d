import { findMatches, type FindQuery } from '../../app/find';

/** Texts to search for a regular expression. */
export interface SearchRequest {
  readonly texts: readonly string[];
  readonly query: FindQuery;
}

// The answer is what was found; what goes wrong otherwise is the window's `error`.
addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  postMessage(findMatches(data.texts, data.query));
});

// From now on it takes only as long as the expression.
postMessage('ready');
