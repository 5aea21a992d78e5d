export { findMatches, MOST_MATCHES } from './find-matches';
export type { FindProblem, FindQuery, Found, Match } from './query';
export { replaceMatches, replacementOf } from './replacement';
