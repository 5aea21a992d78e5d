import {
  $getNodeByKey,
  $getSelection,
  $isTextNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
} from 'lexical';
import type { QuoteId } from '../../app/article';
import { $caretPlace, $selectAtOffset } from '../editor/caret-place';
import { $newRecordId } from '../editor/new-record-id';
import { $recordAround } from '../editor/nodes/span-node';
import { $tagSelection } from '../editor/tag-words';
import { $lineWith, type WordsPlace } from '../highlights/lines';
import type { Run } from '../highlights/runs';
import { $selectionOf } from '../highlights/selection-of';
import { $recordQuote } from './records';
import type { QuoteTag } from './story';

/**
 * Tags the words at these places, given in reading order, as one quote: one step of the undo history. The keyboard and the
 * caret stay where they are. Where other words stand at one of them by now, or some that are tagged already, nothing is
 * done, and it says null.
 */
export function tagPlaces(
  editor: LexicalEditor,
  places: readonly WordsPlace[],
  tag: QuoteTag,
): QuoteId | null {
  let tagged: QuoteId | null = null;
  editor.update(
    () => {
      const found = places.map((place) => ({ place, line: $lineWith(place) }));
      if (found.length === 0 || !found.every($isFree)) return;
      const $goBack = $rememberSelection(places);
      const id = $newRecordId('quote');
      // From the end, so that what is before stays where it is.
      for (const { place, line } of found.toReversed()) {
        const selection = line && $selectionOf(line, place);
        if (selection) $tagSelection(selection, 'quote', id);
      }
      $recordQuote(id, tag);
      $goBack();
      tagged = id;
    },
    { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  );
  return tagged;
}

function $isFree({ place, line }: { place: WordsPlace; line: Run | null }): boolean {
  const pieces = line?.pieces.filter(({ start, end }) => start < place.end && place.start < end);
  return (
    pieces?.every(({ key, start, end }) => {
      const node = $getNodeByKey(key);
      const isCovered = place.start <= start && end <= place.end;
      return node && (isCovered || $isTextNode(node)) && $recordAround(node, 'quote') === null;
    }) ?? false
  );
}

/** Tagging cuts the nodes that a caret beside the words may stand in. */
function $rememberSelection(places: readonly WordsPlace[]): () => void {
  const before = $getSelection()?.clone() ?? null;
  const caret = $caretPlace();
  return () => {
    const isTouched = caret && places.some((place) => place.in === caret.block);
    const block = isTouched ? $getNodeByKey(caret.block) : null;
    if (caret && block) $selectAtOffset(block, caret.offset);
    else $setSelection(before);
  };
}
