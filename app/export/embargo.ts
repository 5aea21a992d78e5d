import { isMoment, type Article } from '../article';

/** What is exported and may not be published yet. */
export interface Embargo {
  /** ISO 8601, or empty where the story does not say until when. */
  readonly until: string;
}

/**
 * Of a story under embargo, or with words that were given under one. Null where there is none, or it is over by `now`
 * (milliseconds since 1970).
 */
export function embargoOf({ fields, quotes }: Article, now: number): Embargo | null {
  const until = fields.embargo;
  if (until !== '') return isMoment(until) && Date.parse(until) <= now ? null : { until };
  const hasWords = Object.values(quotes).some(({ terms }) => terms === 'embargoed');
  return hasWords ? { until } : null;
}
