import {
  $createRangeSelection,
  $getNodeByKey,
  $isTextNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import type { Place } from './place';
import { pieceAt } from './range';
import type { Piece, Run } from './runs';

/** The selection of characters of a run, or null where it has none there. Nothing is selected by that. */
export function $selectionOf(
  run: Run,
  { start, end }: Pick<Place, 'start' | 'end'>,
): RangeSelection | null {
  const first = pieceAt(run, start);
  const last = pieceAt(run, end - 1);
  if (!first || !last) return null;
  const selection = $createRangeSelection();
  $setPoint(selection.anchor, first, start);
  $setPoint(selection.focus, last, end);
  return selection;
}

function $setPoint(point: PointType, { key, start }: Piece, offset: number): void {
  const node = $getNodeByKey(key);
  if ($isTextNode(node)) point.set(key, offset - start, 'text');
  else if (node) {
    // What is no text is one node, however long its words are.
    const index = node.getIndexWithinParent() + (offset > start ? 1 : 0);
    point.set(node.getParentOrThrow().getKey(), index, 'element');
  }
}
