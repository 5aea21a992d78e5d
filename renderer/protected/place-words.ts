import type { Fields } from '../../app/article';
import { recordOf } from '../../app/compare/records';
import { findMatches } from '../../app/find';
import { wordsToFind, type NamedPlace } from '../../app/protected';
import { showField, type PageField } from '../details/show-field';
import { scrollToNode } from '../editor/scroll-to-node';
import { isField, type Place } from '../highlights/place';
import { selectPlace } from '../highlights/show-place';
import { runsOf } from '../highlights/story-runs';
import { openQuoteSheet, showPanel } from '../popovers/open-popover';
import type { Story } from '../story/story';

/** So much of a place is shown of it. */
const MOST = 90;

interface PlaceWords {
  /** The translation of what kind of place it is. */
  readonly label: string;
  readonly words: string;
}

/** Under what a field with several parts is found on the page, and in the words on screen. */
const PARTS: Partial<Record<keyof Fields, PageField>> = {
  dateline: 'dateline.place',
  seo: 'seo.title',
};

/** What is shown of a place. */
export function placeWords(story: Story, place: NamedPlace, name: string): PlaceWords {
  const { fields, sources, quotes, notes, body } = story.article();
  switch (place.in) {
    case 'field':
      return {
        label: `versions.field.${PARTS[place.field] ?? place.field}`,
        words: short(textOf(fields[place.field])),
      };
    case 'source':
      return { label: 'protected.in.source', words: recordOf(sources, place.id)?.name ?? '' };
    case 'quote': {
      const quote = recordOf(quotes, place.id);
      return { label: 'protected.in.quote', words: short(textOf(quote)) };
    }
    case 'note':
      return { label: 'protected.in.note', words: short(recordOf(notes, place.id)?.text ?? '') };
    case 'block': {
      const found = findInBlock(story, place.index, name);
      if (found)
        return { label: 'protected.in.text', words: around(found.text, found.place.start) };
      return { label: 'protected.in.text', words: short(textOf(body[place.index])) };
    }
  }
}

/** Brings the keyboard to the place, as near as it can be written in. */
export function goToPlace(story: Story, place: NamedPlace, name: string): void {
  switch (place.in) {
    case 'field':
      if (isField(place.field)) selectInField(story, place.field, name);
      else showField(PARTS[place.field] ?? (place.field as PageField));
      return;
    case 'source':
      showPanel('quotes');
      return;
    case 'quote':
      openQuoteSheet(place.id);
      return;
    case 'note':
      story.showNote(place.id);
      return;
    case 'block':
      goToBlock(story, place.index, name);
  }
}

function goToBlock(story: Story, index: number, name: string): void {
  const found = findInBlock(story, index, name);
  const block = runsOf(story.editor).blocks()[index];
  if (found) selectPlace(story.editor, found.place);
  else if (block !== undefined) scrollToNode(story.editor, block);
}

function selectInField(story: Story, field: 'headline' | 'standfirst', name: string): void {
  const found = firstMatch(story.store.getState().fields[field], name);
  selectPlace(story.editor, { in: field, run: 0, start: found?.start ?? 0, end: found?.end ?? 0 });
}

/** The first words of the name in a block of the body, as far as they stand in one run of it. */
function findInBlock(
  story: Story,
  index: number,
  name: string,
): { readonly place: Place; readonly text: string } | null {
  const runs = runsOf(story.editor);
  const block = runs.blocks()[index];
  if (block === undefined) return null;
  for (const [run, { text }] of runs.of(block).entries()) {
    const found = firstMatch(text, name);
    if (found) return { place: { in: block, run, ...found }, text };
  }
  return null;
}

function firstMatch(text: string, name: string): Pick<Place, 'start' | 'end'> | null {
  for (const words of wordsToFind(name)) {
    const query = { text: words, matchCase: false, wholeWord: true, isExpression: false };
    const found = findMatches([text], query);
    const match = found.ok ? found.matches[0]?.[0] : undefined;
    if (match) return { start: match.start, end: match.end };
  }
  return null;
}

/** All text there is in it, whatever it is. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value)
    .map(textOf)
    .filter((text) => text !== '')
    .join(' · ');
}

function around(text: string, start: number): string {
  const from = Math.max(0, start - MOST / 3);
  return (from > 0 ? '…' : '') + short(text.slice(from));
}

function short(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
