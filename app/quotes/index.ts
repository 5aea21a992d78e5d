export { suggestQuotes } from './suggest';
export type { Suggestion, Words } from './suggestion';
