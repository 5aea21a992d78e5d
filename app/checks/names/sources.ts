import type { Article, SourceId } from '../../article';
import { lexiconOf } from '../../quotes/lexicon';
import { knownNames, type KnownName } from './known';
import { areTwoGivenNames, isNear } from './near';

/** Two sources of one article go by names that are nearly the same: likely they are one. */
export interface NearSourcesFinding {
  readonly kind: 'near-sources';
  /** The one whose quotes come first, or that was entered first. */
  readonly source: SourceId;
  readonly other: SourceId;
}

/** The sources that may be one, each with the first that it may be. Nobody who is protected is taken for somebody. */
export function findNearSources(article: Article): readonly NearSourcesFinding[] {
  const { language } = article.fields;
  const full = knownNames(article).filter(
    ({ source, name }) =>
      article.sources[source]!.name === name && article.sources[source]!.protected === '',
  );
  return full.flatMap((other, index) => {
    const near = full.slice(0, index).find((one) => areNear(one, other, language));
    return near
      ? [{ kind: 'near-sources' as const, source: near.source, other: other.source }]
      : [];
  });
}

function areNear(one: KnownName, other: KnownName, language: string): boolean {
  if (one.kind !== other.kind) return false;
  const isPerson = one.kind === 'person';
  if (one.parts.length !== other.parts.length) return isPerson && isLastNameOf(one, other);
  const wrong = one.parts.flatMap(({ key }, index) =>
    key === other.parts[index]!.key ? [] : index,
  );
  if (wrong.length === 0) return true;
  const at = wrong[0]!;
  const [first, second] = [one.parts[at]!.key, other.parts[at]!.key];
  const isGiven = isPerson && at === 0 && one.parts.length > 1;
  if (wrong.length > 1 || !isNear(first, second, one.isCased ? undefined : 5)) return false;
  return !(isGiven && (!one.isCased || areTwoGivenNames(first, second, lexiconOf(language))));
}

/** Somebody who is named by the last name only, and in full. */
function isLastNameOf(one: KnownName, other: KnownName): boolean {
  const [short, long] = [one, other].sort((a, b) => a.parts.length - b.parts.length);
  return short!.parts.length === 1 && short!.parts[0]!.key === long!.parts.at(-1)!.key;
}
