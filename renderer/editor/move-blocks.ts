import { $isListItemNode, $isListNode } from '@lexical/list';
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRootNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $isBlockQuoteNode } from './nodes/block-quote-node';
import { $isGalleryNode } from './nodes/gallery-node';

/** What moves as one: a block, or a list item with the list below it. */
type Unit = readonly LexicalNode[];

/** Neighbouring units that are selected, with those around them. */
interface Selected {
  readonly container: ElementNode;
  readonly units: readonly Unit[];
  /** Of the first and the last selected unit among all. */
  readonly first: number;
  readonly last: number;
}

/**
 * Moves the selected blocks by one place: items within their list, blocks within their block quote
 * and figures within their gallery, and then out of it. Where all that one of these holds is selected, it moves as a whole. It is the neighbour that changes its
 * place in the tree, so caret and selection stay what they are.
 */
export function $moveBlocks(direction: 'up' | 'down'): void {
  const selected = $selectedUnits();
  if (!selected) return;
  const { container, units, first, last } = selected;
  const neighbour = units[direction === 'up' ? first - 1 : last + 1];
  if (!neighbour) {
    if (!$isListNode(container) && !$isRootNode(container)) $moveOut(selected, direction);
    return;
  }
  if (direction === 'up') $putBehind(units[last]!.at(-1)!, neighbour);
  else if (!$isEmptyEnd(neighbour)) $putBefore(units[first]![0]!, neighbour);
}

/** Puts a block of the story before another one, or at the end; false when it stands there already. */
export function $moveBlockTo(key: NodeKey, before: NodeKey | null): boolean {
  const block = $getNodeByKey(key);
  const next = before === null ? null : $getNodeByKey(before);
  if (!block || block.is(next) || block.getNextSibling()?.getKey() === next?.getKey()) return false;
  if (next) next.insertBefore(block, false);
  else $getRoot().append(block);
  return true;
}

/** The line below the last block, to write on: nothing is moved behind it. */
function $isEmptyEnd([node]: Unit): boolean {
  return $isParagraphNode(node) && node.isEmpty() && !node.getNextSibling();
}

function $putBehind(node: LexicalNode, unit: Unit): void {
  for (const part of unit.toReversed()) node.insertAfter(part, false);
}

function $putBefore(node: LexicalNode, unit: Unit): void {
  for (const part of unit) node.insertBefore(part, false);
}

function $moveOut({ container, units, first, last }: Selected, direction: 'up' | 'down'): void {
  const moving = units.slice(first, last + 1).flat();
  if (direction === 'up') $putBefore(container, moving);
  else $putBehind(container, moving);
}

function $selectedUnits(): Selected | null {
  const nodes = $getSelection()?.getNodes() ?? [];
  const [start, end] = [nodes[0], nodes.at(-1)];
  let container = start && end ? $containerOf(start, end) : null;
  while (container && start && end) {
    const units = $unitsOf(container);
    const indexOf = (node: LexicalNode) => units.findIndex((unit) => unit.some($holds(node)));
    const [first, last] = [indexOf(start), indexOf(end)];
    if (first < 0 || last < 0) return null;
    const isAll = first === 0 && last === units.length - 1;
    if (!isAll || $isRootNode(container)) return { container, units, first, last };
    container = $containerOf(container, container);
  }
  return null;
}

function $holds(node: LexicalNode): (part: LexicalNode) => boolean {
  return (part) => part.is(node) || part.isParentOf(node);
}

/** The innermost of those that hold blocks which both nodes stand in. Figures, tables and the like are moved whole. */
function $containerOf(start: LexicalNode, end: LexicalNode): ElementNode | null {
  const ofEnd = end.getParents();
  const common = start.getParents().filter((one) => ofEnd.some((other) => other.is(one)));
  return common.find($isContainer) ?? null;
}

function $isContainer(node: LexicalNode): boolean {
  return $isListNode(node) || $isBlockQuoteNode(node) || $isGalleryNode(node) || $isRootNode(node);
}

/** In Lexical a list below an item stands in an item of its own behind it: the two move together. */
function $unitsOf(container: ElementNode): readonly Unit[] {
  const units: LexicalNode[][] = [];
  for (const child of container.getChildren()) {
    const isBelow = $isListItemNode(child) && $isListNode(child.getFirstChild());
    if (isBelow && units.length > 0) units.at(-1)!.push(child);
    else units.push([child]);
  }
  return units;
}
