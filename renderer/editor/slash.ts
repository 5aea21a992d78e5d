import { $isCodeNode } from '@lexical/code-core';
import { $isTableCellNode } from '@lexical/table';
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { CommandId } from '../../app/commands/commands';
import { $blockCommandOf } from './block-commands';
import { $figureOf } from './nodes/figure-node';
import { $isAtEnd } from './selection-edges';

/** A "/" that was typed, and what it may mean. */
export interface Slash {
  readonly key: NodeKey;
  readonly offset: number;
  /** What stands between it and the caret. */
  readonly query: string;
  /** Nothing stands before it in its block. */
  readonly isAlone: boolean;
  /** The command that makes a block like the one it stands in. */
  readonly block: CommandId | null;
}

type SlashPlace = Pick<Slash, 'key' | 'offset' | 'isAlone'>;

/** What is longer is no name of a block. */
const LONGEST = 40;

/** The "/" right before the caret where it may ask for a block: first in it, or behind a blank at its end; else null. */
export function $slashAtCaret(): SlashPlace | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  const block = $blockAround(node);
  if (!$isTextNode(node) || !block || !$isProse(node) || !$isAtEnd(selection, block)) return null;
  const [, before] = /^(.*)\/$/s.exec(block.getTextContent()) ?? [];
  if (before === undefined || !/(^|\s)$/.test(before)) return null;
  return { key: node.getKey(), offset: selection.anchor.offset - 1, isAlone: before === '' };
}

/** The "/" that was found there once, with what was typed since; null when the caret has left it, or it is gone. */
export function $readSlash({ key, offset, isAlone }: SlashPlace): Slash | null {
  const selection = $getSelection();
  const node = $getNodeByKey(key);
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !$isTextNode(node)) return null;
  const { anchor } = selection;
  const text = node.getTextContent();
  if (anchor.key !== key || anchor.offset <= offset || text[offset] !== '/') return null;
  const query = text.slice(offset + 1, anchor.offset);
  if (query.length > LONGEST || /^\s/.test(query)) return null;
  return { key, offset, query, isAlone, block: $blockCommandOf(node) };
}

/** Takes the "/" and what was typed behind it out; the caret is where they began. */
export function $removeSlash({ key, offset, query }: Slash): void {
  const node = $getNodeByKey(key);
  if ($isTextNode(node)) node.select(offset, offset + 1 + query.length).removeText();
}

function $blockAround(node: LexicalNode): LexicalNode | null {
  return node.getParents().find((parent) => $isElementNode(parent) && !parent.isInline()) ?? null;
}

/** Code means what it says, and a caption, a credit and a cell of a table are no blocks to be made into others. */
function $isProse(node: LexicalNode): boolean {
  if ($isTextNode(node) && node.hasFormat('code')) return false;
  if ($figureOf(node)) return false;
  return !node.getParents().some((parent) => $isCodeNode(parent) || $isTableCellNode(parent));
}
