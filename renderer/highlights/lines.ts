import { $isCodeNode } from '@lexical/code-core';
import { $getNodeByKey, $isElementNode, $isLineBreakNode, $isTextNode } from 'lexical';
import type { LexicalNode, NodeKey } from 'lexical';
import { $isCreditNode } from '../editor/nodes/figure-text-node';
import { $isLockedInlineNode } from '../editor/nodes/locked-inline-node';
import type { Piece, Run } from './runs';

/** Words in a line of the story. They are there only as long as the line has just these characters at the place. */
export interface WordsPlace {
  readonly in: NodeKey;
  /** Which of the block's lines with words on them: see `linesOf` of app/quotes. */
  readonly run: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The line in which the words still stand, or null where other words do by now. Call inside a read or an update. */
export function $lineWith({ in: block, run, start, end, text }: WordsPlace): Run | null {
  const node = $getNodeByKey(block);
  const line = node?.isAttached() ? $linesOf(node)[run] : undefined;
  return line?.text.slice(start, end) === text ? line : null;
}

/**
 * The lines of a block that have words on them, as the article has them: unlike the runs that are searched, they hold
 * Markdown that is kept as it stands. A credit and code are nobody's words.
 */
export function $linesOf(block: LexicalNode): readonly Run[] {
  const lines: { text: string; pieces: Piece[] }[] = [];
  let isOpen = false;
  const $walk = (node: LexicalNode): void => {
    if ($isCreditNode(node) || $isCodeNode(node)) return;
    const words = $wordsOf(node);
    if (words !== null) {
      const line = isOpen ? lines.at(-1)! : { text: '', pieces: [] };
      if (!isOpen) lines.push(line);
      isOpen = true;
      const start = line.text.length;
      line.text += words;
      line.pieces.push({ key: node.getKey(), start, end: line.text.length });
      return;
    }
    const isInLine = $isElementNode(node) && node.isInline();
    if (!isInLine) isOpen = false;
    if ($isElementNode(node)) node.getChildren().forEach($walk);
    if (!isInLine) isOpen = false;
  };
  $walk(block);
  return lines.filter(({ text }) => text.trim() !== '');
}

function $wordsOf(node: LexicalNode): string | null {
  if ($isTextNode(node) || $isLineBreakNode(node)) return node.getTextContent();
  return $isLockedInlineNode(node) ? node.getSource() : null;
}
