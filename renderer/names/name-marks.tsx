import { useEffect } from 'react';
import type { WordsPlace } from '../highlights/lines';
import { MarkLayer, type LayerName } from '../highlights/mark-layer';
import { isField } from '../highlights/place';
import { rangeOf } from '../highlights/range';
import { runsOf } from '../highlights/story-runs';
import type { Story } from '../story/story';
import { findPlace, type PlacedFinding } from './placed-findings';
import { namesOf } from './story-names';

/** Underlines what is to be looked at in the names of the story in front. It has nothing of its own on the page. */
export function NameMarks({ story }: { readonly story: Story }) {
  useEffect(() => {
    const stops = [
      namesOf(story).look(),
      mark(story, 'galley-name', (one) => (one.kind === 'spelling' ? one.places : [])),
      mark(story, 'galley-role', (one) => (one.kind === 'role-missing' ? [one.place] : [])),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [story]);
  return null;
}

/** Returns how to stop. An edit costs the marks of its block; the words of a field can't be painted over. */
function mark(
  story: Story,
  name: LayerName,
  placesOf: (finding: PlacedFinding) => readonly WordsPlace[],
): () => void {
  const names = namesOf(story);
  const runs = runsOf(story.editor);
  const layer = new MarkLayer(name);
  let marked = new Map<string, readonly WordsPlace[]>();
  const markBlock = (block: string) => {
    const ranges = (marked.get(block) ?? []).map((words) => {
      const place = findPlace(story, words);
      const run = place && runs.of(block)[place.run];
      return run ? rangeOf(story.editor, run, place.start, place.end) : null;
    });
    layer.set(
      block,
      ranges.filter((range) => range !== null),
    );
  };
  const markAll = () => {
    const places = names.state.getState().list.flatMap(placesOf);
    const before = marked.keys();
    marked = Map.groupBy(
      places.filter((place) => !isField(place.in)),
      (place) => place.in,
    );
    for (const block of new Set([...before, ...marked.keys()])) markBlock(block);
  };
  const stops = [
    names.state.subscribe(markAll),
    runs.follow((blocks) => {
      for (const block of blocks) if (marked.has(block)) markBlock(block);
    }),
  ];
  markAll();
  return () => {
    for (const stop of stops) stop();
    layer.dispose();
  };
}
