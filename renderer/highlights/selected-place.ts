import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { $blockOf } from '../editor/root-block';
import { fieldElement, focusedField } from './field';
import type { Place } from './place';
import type { StoryRuns } from './story-runs';

/** What is selected in a field or else in the text; a caret is a place of no length. Null before there is one. */
export function selectedPlace(editor: LexicalEditor, runs: StoryRuns): Place | null {
  const field = focusedField();
  const element = field && fieldElement(field);
  if (field && element) {
    return { in: field, run: 0, start: element.selectionStart, end: element.selectionEnd };
  }
  return editor.getEditorState().read(() => $selected(runs));
}

function $selected(runs: StoryRuns): Place | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const points = [selection.anchor, selection.focus] as const;
  const [first, last] = selection.isBackward() ? [points[1], points[0]] : points;
  const from = $placeOf(first, runs);
  const to = $placeOf(last, runs);
  const isInOneRun = from && to && from.in === to.in && from.run === to.run;
  return isInOneRun ? { ...from, end: to.start } : from;
}

function $placeOf(point: PointType, runs: StoryRuns): Place | null {
  const block = $blockOf(point.getNode());
  if (!block) return null;
  const place = (run: number, at: number) => ({ in: block.getKey(), run, start: at, end: at });
  const { key, offset } = $textPoint(point);
  for (const [index, run] of runs.of(block.getKey()).entries()) {
    const piece = run.pieces.find((one) => one.key === key);
    if (piece) return place(index, Math.min(piece.start + offset, piece.end));
  }
  return place(0, 0);
}

/** A point between nodes as one in the text beside it. */
function $textPoint(point: PointType): { readonly key: string; readonly offset: number } {
  const node: LexicalNode = point.getNode();
  if (point.type === 'text' || !$isElementNode(node)) return point;
  const next = node.getChildAtIndex(point.offset);
  if (next) return { key: $firstIn(next).getKey(), offset: 0 };
  return { key: (node.getLastDescendant() ?? node).getKey(), offset: Infinity };
}

function $firstIn(node: LexicalNode): LexicalNode {
  return ($isElementNode(node) && node.getFirstDescendant()) || node;
}
