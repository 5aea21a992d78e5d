import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type NodeKey,
  type PointType,
  type RangeSelection,
} from 'lexical';

/** A point with what stood around it. */
interface Place {
  readonly key: NodeKey;
  readonly offset: number;
  readonly type: PointType['type'];
  /** The words of its text before and behind it. */
  readonly before: string;
  readonly after: string;
}

/** Where something is to go that is not ready yet. */
export interface PastePlace {
  readonly start: Place;
  readonly end: Place;
  /** The words that it takes the place of. */
  readonly selected: string;
}

/** The place of the caret or of what is selected; null where that is nothing of the kind, a picture say. */
export function $pastePlace(): PastePlace | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const [anchor, focus] = [$placeOf(selection.anchor), $placeOf(selection.focus)];
  const [start, end] = selection.isBackward() ? [focus, anchor] : [anchor, focus];
  return { start, end, selected: selection.getTextContent() };
}

function $placeOf({ key, offset, type }: PointType): Place {
  const node = $getNodeByKey(key);
  const words = $isTextNode(node) ? node.getTextContent() : '';
  return { key, offset, type, before: words.slice(0, offset), after: words.slice(offset) };
}

/**
 * Inserts at the place, though the caret went on since: it stays behind the words that were typed meanwhile. Where the
 * place is no more, inserts at the caret.
 */
export function $insertAtPlace(place: PastePlace, $insert: () => void): void {
  const target = $selectionAt(place);
  const now = $getSelection();
  if (!target || ($isRangeSelection(now) && isSameRange(now, target))) {
    $insert();
    return;
  }
  // What is typed behind the place is a node of its own then, which the insertion leaves alone.
  $splitAt(target.focus);
  const caret = $getSelection()?.clone() ?? null;
  $setSelection(target);
  $insert();
  if ($isRangeSelection(caret) && $isThere(caret.anchor) && $isThere(caret.focus)) {
    $setSelection(caret);
  }
}

function isSameRange(selection: RangeSelection, { anchor, focus }: RangeSelection): boolean {
  const { anchor: one, focus: other } = selection;
  return (one.is(anchor) && other.is(focus)) || (one.is(focus) && other.is(anchor));
}

/** The place as it is now: only its start, if the words in it are no more what they were. */
function $selectionAt({ start, end, selected }: PastePlace): RangeSelection | null {
  const [first, last] = [$pointAt(start), $pointAt(end)];
  if (!first) return null;
  const selection = $createRangeSelection();
  selection.anchor.set(first.key, first.offset, first.type);
  selection.focus.set(first.key, first.offset, first.type);
  if (selected === '' || !last) return selection;
  selection.focus.set(last.key, last.offset, last.type);
  if (selection.getTextContent() !== selected) {
    selection.focus.set(first.key, first.offset, first.type);
  }
  return selection;
}

/** Where a place is now: what was typed before it moves it, what was typed at it comes behind it. */
function $pointAt({ key, offset, type, before, after }: Place): Place | null {
  const node = $getNodeByKey(key);
  const at = (now: number): Place => ({ key, offset: now, type, before, after });
  if (!node?.isAttached()) return null;
  if ($isElementNode(node)) return offset <= node.getChildrenSize() ? at(offset) : null;
  if (!$isTextNode(node)) return null;
  const words = node.getTextContent();
  if (words.startsWith(before)) return at(offset);
  return after !== '' && words.endsWith(after) ? at(words.length - after.length) : null;
}

/** Lexical takes the caret along. */
function $splitAt({ key, offset }: PointType): void {
  const node = $getNodeByKey(key);
  if ($isTextNode(node) && offset > 0 && offset < node.getTextContentSize()) node.splitText(offset);
}

function $isThere({ key, offset }: PointType): boolean {
  const node = $getNodeByKey(key);
  if (!node?.isAttached()) return false;
  return !$isTextNode(node) || offset <= node.getTextContentSize();
}
