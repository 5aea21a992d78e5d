import type { SourceId } from '../../app/article';
import type { ArticleSuggestion, SuggestedSource } from '../../app/quotes/in-article';
import { matchSource } from '../../app/quotes/in-article/names';
import type { PlaceInArticle } from '../../app/quotes/in-article/places';
import type { ShownBlock } from '../editor/convert/story-blocks';
import type { Records } from '../editor/records';
import type { WordsPlace } from '../highlights/lines';
import { countBefore } from '../highlights/place';
import type { QuoteTag } from '../story/story';

/** A suggestion with its places in the editor. */
export type StorySuggestion = ArticleSuggestion<WordsPlace>;

/** A suggestion for the article of these blocks as one for the editor that shows them. */
export function placeSuggestion(
  { places, source, via, cue, ...suggestion }: ArticleSuggestion,
  shown: readonly ShownBlock[],
): StorySuggestion {
  const placed = (found: readonly PlaceInArticle[]): readonly WordsPlace[] =>
    found.map(({ block, ...place }) => ({ in: shown[block]!.key, ...place }));
  return {
    ...suggestion,
    places: placed(places),
    source: source && { ...source, places: placed(source.places) },
    via: via && { ...via, places: placed(via.places) },
    cue: cue && { ...cue, places: placed(cue.places) },
  };
}

/** The source of the story's that is meant, as the sources are by now: one may have come or gone since. */
export function knownSource(
  { id, name }: Pick<SuggestedSource, 'id' | 'name'>,
  sources: Records['sources'],
): SourceId | null {
  return id !== null && Object.hasOwn(sources, id) ? id : matchSource(name, sources);
}

/** What is said of its words when a suggestion is accepted as it stands. */
export function tagOf(
  { source, via, cue, kind }: StorySuggestion,
  sources: Records['sources'],
): QuoteTag {
  const named = (who: typeof source) => who && (knownSource(who, sources) ?? { newName: who.name });
  return { source: named(source), via: named(via), kind, cue: cue?.text ?? '' };
}

/** Whether both are about the same words at the same places. */
export function isSame(one: StorySuggestion, other: StorySuggestion): boolean {
  return one.words === other.words && isSamePlace(one.places[0]!, other.places[0]!);
}

function isSamePlace(one: WordsPlace, other: WordsPlace): boolean {
  return one.in === other.in && one.run === other.run && one.start === other.start;
}

/** Whether words are part of both. */
export function overlaps(one: StorySuggestion, other: StorySuggestion): boolean {
  return one.places.some((place) =>
    other.places.some(
      (at) =>
        at.in === place.in && at.run === place.run && at.start < place.end && place.start < at.end,
    ),
  );
}

/** How many of the suggestions begin before a place. */
export function countSuggestedBefore(
  suggestions: readonly StorySuggestion[],
  place: WordsPlace,
  order: readonly string[],
): number {
  return countBefore(
    suggestions.map(({ places }) => places[0]!),
    place,
    order,
  );
}
