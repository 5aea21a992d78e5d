import { findTks } from '../../app/checks/tk';
import { countBefore, FIELDS, goRound, type Place } from '../highlights/place';
import { selectedPlace } from '../highlights/selected-place';
import { selectPlace } from '../highlights/show-place';
import { runsOf } from '../highlights/story-runs';
import { appStore } from '../state/app-store';
import type { Story } from '../story/story';

/** Selects the next TK of the story in front, wherever it stands. Behind the last one comes the first. */
export function showNextTk(): void {
  const { story } = appStore.getState();
  if (story) show(story, selectedPlace(story.editor, runsOf(story.editor)));
}

export function showFirstTk(): void {
  const { story } = appStore.getState();
  if (story) show(story, null);
}

/** Selects the first TK behind what is selected, or the first of all. */
function show(story: Story, selected: Place | null): void {
  const { editor } = story;
  const places = tkPlaces(story);
  const behind = selected && { ...selected, start: selected.end };
  const order = [...FIELDS, ...runsOf(editor).blocks()];
  const index = behind ? countBefore(places, behind, order) : 0;
  const next = places[goRound(index, places.length)];
  if (next) selectPlace(editor, next);
}

/** In reading order. */
function tkPlaces({ editor, store }: Story): readonly Place[] {
  const runs = runsOf(editor);
  const { fields } = store.getState();
  const inFields = FIELDS.map((name) => [name, [fields[name]]] as const);
  const inText = runs
    .blocks()
    .map((block) => [block, runs.of(block).map(({ text }) => text)] as const);
  return [...inFields, ...inText].flatMap(([name, texts]) =>
    texts.flatMap((text, run) =>
      findTks(text, fields.language).map(({ start, end }) => ({ in: name, run, start, end })),
    ),
  );
}
