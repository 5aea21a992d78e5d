import { profile, type Profile } from './profile';

/*
 * A search engine shows about 60 characters of a page's title and 155 of its description before it cuts them off
 * (measured by pixels, so the numbers are rules of thumb; Google names none). 90 and 200 keep a headline to three lines
 * and a standfirst to two sentences on a telephone.
 */
const LIMITS = { headline: 90, standfirst: 200, 'seo.title': 60, 'seo.description': 155 } as const;

/** The profiles that are there before the user has made any; the first change puts them all into the user's file. */
export const BUILT_IN: readonly Profile[] = [
  profile('news', {
    name: 'News story',
    required: ['headline', 'slug', 'bylines', 'dateline.place', 'language', 'section'],
    limits: LIMITS,
    target: 600,
  }),
  profile('feature', {
    name: 'Feature',
    required: ['headline', 'standfirst', 'slug', 'bylines', 'language', 'section'],
    limits: { ...LIMITS, headline: 110, standfirst: 280 },
    target: 1800,
  }),
  profile('brief', {
    name: 'Brief',
    required: ['headline', 'slug', 'language'],
    limits: { ...LIMITS, headline: 70 },
    target: 150,
  }),
];
