import { correctionsOf } from '../../app/checks/names/correction';
import { correctSources } from '../../app/sources/correct';
import { replacePlaces } from '../find/replace-places';
import { selectPlace } from '../highlights/show-place';
import type { WordsPlace } from '../highlights/lines';
import type { Place } from '../highlights/place';
import type { Story } from '../story/story';
import { findPlace, type PlacedSpelling } from './placed-findings';

/** Selects the words, which takes the keyboard to the story; nothing happens where they are gone. */
export function showWords(story: Story, words: WordsPlace): void {
  const place = findPlace(story, words);
  if (place) selectPlace(story.editor, place);
}

/** Writes the name everywhere as its source has it, in one step that can be undone; in a field, in a step of its own. */
export function correctSpelling(story: Story, { found, expected, places }: PlacedSpelling): void {
  const now = new Map<string, Place>();
  for (const words of places) {
    const place = findPlace(story, words);
    if (place) now.set(JSON.stringify(place), place);
  }
  const corrections = correctionsOf(found, expected);
  const replacements = [...now.values()].flatMap((place) =>
    corrections.map(({ start, end, words }) => ({
      place: { ...place, start: place.start + start, end: place.start + end },
      words,
    })),
  );
  replacePlaces(story, replacements);
}

/** Makes two sources of the story one, under the name of the first; undo has them two again. */
export function joinSources(story: Story, source: string, other: string): void {
  const article = story.article();
  const [to, from] = [article.sources[source], article.sources[other]];
  if (to && from)
    void story.replaceWith(correctSources(article, { from: [to, from], to: { name: to.name } }));
}

/** Keeps words from being told again, whoever's name they are near to. */
export function keepSpelling(story: Story, words: string): void {
  const { notSlips } = story.store.getState().fields;
  story.setFields({ notSlips: [...notSlips, words] });
}

/** Lets them be told again. */
export function tellSpelling(story: Story, words: string): void {
  const { notSlips } = story.store.getState().fields;
  story.setFields({ notSlips: notSlips.filter((one) => one !== words) });
}
