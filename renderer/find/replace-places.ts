import {
  $createLineBreakNode,
  $createTextNode,
  $getNodeByKey,
  $isTabNode,
  $isTextNode,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from 'lexical';
import { $caretPlace, $selectAtOffset } from '../editor/caret-place';
import { isField, type Place } from '../highlights/place';
import type { Piece, Run } from '../highlights/runs';
import { runsOf } from '../highlights/story-runs';
import type { Story } from '../story/story';
import { replaceInFields } from './replace-in-fields';

/** Words that are to stand at a place. */
export interface Replacement {
  readonly place: Place;
  readonly words: string;
}

/**
 * Puts words at places of the story, which are given in reading order: those in the text in one step that can be
 * undone, those in a field in one step of the field's own. The keyboard stays where it is.
 */
export function replacePlaces(story: Story, replacements: readonly Replacement[]): void {
  const inText = replacements.filter(({ place }) => !isField(place.in));
  replaceInFields(replacements);
  if (inText.length === 0) return;
  const runs = runsOf(story.editor);
  // From the end, so that what is before stays where it is.
  const last = inText
    .toReversed()
    .map((one) => ({ ...one, run: runs.of(one.place.in)[one.place.run] }));
  story.editor.update(
    () => {
      const caret = $caretPlace();
      for (const { place, words, run } of last) if (run) $replace(run, place, words);
      const block = caret && $blockAmong(inText, caret.block);
      if (block) $selectAtOffset(block, caret.offset);
    },
    { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}

/** The block of that key, where something in it was replaced: the caret's own node may be gone. */
function $blockAmong(replacements: readonly Replacement[], key: NodeKey): LexicalNode | null {
  return replacements.some(({ place }) => place.in === key) ? $getNodeByKey(key) : null;
}

/** The words stand where the place begins: in the mark, link or quote of its first character. */
function $replace(run: Run, place: Place, words: string): void {
  if (run.text.slice(place.start, place.end) === words) return;
  const pieces = run.pieces.filter(({ start, end }) => start < place.end && place.start < end);
  pieces.forEach((piece, index) => $replacePiece(piece, place, index === 0 ? words : ''));
}

function $replacePiece(piece: Piece, place: Place, words: string): void {
  const node = $getNodeByKey(piece.key);
  if (!node) return;
  const start = Math.max(place.start, piece.start) - piece.start;
  const end = Math.min(place.end, piece.end) - piece.start;
  if (!$isTextNode(node) || $isTabNode(node)) $replaceNode(node, words);
  else if (words.includes('\n')) $replaceNode($cutOut(node, start, end), words);
  else {
    node.spliceText(start, end - start, words);
    if (node.getTextContentSize() === 0) node.remove();
  }
}

/** The characters as a node of their own; what is before them keeps the node it was in. */
function $cutOut(node: TextNode, start: number, end: number): LexicalNode {
  return node.splitText(start, end)[start === 0 ? 0 : 1] ?? node;
}

function $replaceNode(node: LexicalNode, words: string): void {
  const format = $isTextNode(node) ? node.getFormat() : 0;
  words.split('\n').forEach((line, index) => {
    if (index > 0) node.insertBefore($createLineBreakNode());
    if (line !== '') node.insertBefore($createTextNode(line).setFormat(format));
  });
  node.remove();
}
