import { $setSelection, type LexicalEditor } from 'lexical';
import { fieldElement } from './field';
import { isField, type Place } from './place';
import { rangeOf } from './range';
import type { Run } from './runs';
import { $selectionOf } from './selection-of';
import { runsOf } from './story-runs';

/** Selects the words at a place, gives them the keyboard, and brings them into view. */
export function selectPlace(editor: LexicalEditor, place: Place): void {
  if (isField(place.in)) {
    const field = fieldElement(place.in);
    field?.focus();
    field?.setSelectionRange(place.start, place.end);
  } else {
    const run = runsOf(editor).of(place.in)[place.run];
    if (run) editor.update(() => $select(run, place), { discrete: true });
    editor.focus();
    // In a story that can only be read the editor leaves the selection to the browser.
    if (run && !editor.isEditable()) selectInDocument(rangeOf(editor, run, place.start, place.end));
  }
  revealPlace(editor, place);
}

/** Brings the words at a place into view, if they are not. The keyboard stays where it is. */
export function revealPlace(editor: LexicalEditor, place: Place): void {
  if (isField(place.in)) {
    fieldElement(place.in)?.scrollIntoView({ block: 'nearest' });
    return;
  }
  revealRange(editor, () => {
    const run = runsOf(editor).of(place.in)[place.run];
    return run ? rangeOf(editor, run, place.start, place.end) : null;
  });
}

/** The same for words by the place in the document that shows them. */
export function revealRange(editor: LexicalEditor, find: () => StaticRange | null): void {
  const reveal = () => {
    const range = find();
    const scroller = editor.getRootElement()?.closest('.paper');
    if (range && scroller) scrollTo(range, scroller);
  };
  reveal();
  // Blocks that come into view are laid out only then, and may be of another height than was thought.
  requestAnimationFrame(reveal);
}

/** Words that are out of sight, or close to it, come to the middle. */
function scrollTo(
  { startContainer, startOffset, endContainer, endOffset }: StaticRange,
  scroller: Element,
): void {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  const words = range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const margin = words.height;
  if (words.top - margin >= view.top && words.bottom + margin <= view.bottom) return;
  scroller.scrollTop += words.top - (view.top + view.height / 2);
}

function selectInDocument(range: StaticRange | null): void {
  if (!range) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

function $select(run: Run, place: Place): void {
  const selection = $selectionOf(run, place);
  if (selection) $setSelection(selection);
}
