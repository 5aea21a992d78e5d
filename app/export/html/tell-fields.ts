import type { Article, Fields } from '../../article';
import { standsInBody } from '../dateline';
import { knownLanguage } from '../language';
import type { Losses } from '../losses';
import { pageUrl } from './url';

/**
 * What of the fields a form has a place for. What is the newsroom's own (slug, profile, status, target) is no part of
 * what is published, and nobody misses it.
 */
export type CarriedField =
  'headline' | 'standfirst' | 'bylines' | 'dateline' | 'tags' | 'section' | 'seo' | 'canonical';

/** Tells of the fields that are given and not carried. No form says until when a story is under embargo. */
export function tellFields(
  article: Article,
  carried: ReadonlySet<CarriedField>,
  losses: Losses,
): void {
  const { fields } = article;
  for (const [name, isGiven] of Object.entries(GIVEN) as [CarriedField, IsGiven][]) {
    if (isGiven(fields, article) && !carried.has(name)) losses.add('field', 'left-out', name);
  }
  if (carried.has('canonical') && fields.canonical !== '' && pageUrl(fields.canonical) === null) {
    losses.add('field', 'left-out', 'canonical');
  }
  if (fields.embargo !== '') losses.add('field', 'left-out', 'embargo');
  if (fields.language !== '' && knownLanguage(fields.language) === '') {
    losses.add('language', 'left-out', fields.language);
  }
}

type IsGiven = (fields: Fields, article: Article) => boolean;

const GIVEN: Readonly<Record<CarriedField, IsGiven>> = {
  headline: ({ headline }) => headline.trim() !== '',
  standfirst: ({ standfirst }) => standfirst.trim() !== '',
  bylines: ({ bylines }) => bylines.length > 0,
  dateline: ({ dateline }, article) =>
    dateline.date !== '' || (dateline.place !== '' && !standsInBody(dateline, article)),
  tags: ({ tags }) => tags.length > 0,
  section: ({ section }) => section !== '',
  seo: ({ seo }) => seo.title !== '' || seo.description !== '',
  canonical: ({ canonical }) => canonical !== '',
};
