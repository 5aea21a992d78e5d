import type { Article } from '../../article';
import { findMissingRoles } from './roles';
import type { RoleFinding } from './roles';
import { findNearSources, type NearSourcesFinding } from './sources';
import { findSpellings, type SpellingFinding } from './spelling';
import { nameLines } from './words';

export type { NameHome, NamePlace } from './words';
export type { NearSourcesFinding, SpellingFinding };
export type { RoleMissingFinding, RoleUnknownFinding } from './roles';

/** Something to look at in how an article names its sources. */
export type NameFinding = SpellingFinding | NearSourcesFinding | RoleFinding;

/**
 * Where an article names a source in two ways, has one under two names, or does not say what somebody is where they are
 * named first. What is not certain is not told. Takes time by the length of the article; words are remembered by block.
 */
export function checkNames(article: Article): readonly NameFinding[] {
  if (Object.keys(article.sources).length === 0) return [];
  const lines = nameLines(article);
  return [
    ...findSpellings(article, lines),
    ...findNearSources(article),
    ...findMissingRoles(article, lines),
  ];
}
