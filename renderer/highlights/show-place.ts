import {
  $createRangeSelection,
  $getNodeByKey,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type PointType,
} from 'lexical';
import { fieldElement } from './field';
import { isField, type Place } from './place';
import { pieceAt, rangeOf } from './range';
import type { Piece, Run } from './runs';
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
  reveal(editor, place);
  // Blocks that come into view are laid out only then, and may be of another height than was thought.
  requestAnimationFrame(() => reveal(editor, place));
}

function reveal(editor: LexicalEditor, place: Place): void {
  if (isField(place.in)) {
    fieldElement(place.in)?.scrollIntoView({ block: 'nearest' });
    return;
  }
  const run = runsOf(editor).of(place.in)[place.run];
  const range = run && rangeOf(editor, run, place.start, place.end);
  const scroller = editor.getRootElement()?.closest('.paper');
  if (range && scroller) scrollTo(range, scroller);
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

function $select(run: Run, { start, end }: Place): void {
  const first = pieceAt(run, start);
  const last = pieceAt(run, end - 1);
  if (!first || !last) return;
  const selection = $createRangeSelection();
  $setPoint(selection.anchor, first, start);
  $setPoint(selection.focus, last, end);
  $setSelection(selection);
}

function $setPoint(point: PointType, { key, start }: Piece, offset: number): void {
  const node = $getNodeByKey(key);
  if ($isTextNode(node)) point.set(key, offset - start, 'text');
  else if (node) {
    const index = node.getIndexWithinParent() + (offset - start);
    point.set(node.getParentOrThrow().getKey(), index, 'element');
  }
}
