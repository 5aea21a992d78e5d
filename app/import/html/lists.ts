import { normalizeList, type Block, type Inline, type List, type ListItem } from '../../article';
import { attribute, isElement, isText, type Element, type Node } from './element';
import type { Look } from './look';
import { DEEPEST_NESTING } from './paragraphs';
import type { Handler, Walk } from './walk';
import { wordsOf } from './words-of';

/** A list with all that has no place in it, which goes below. */
interface ReadList {
  readonly list: List | null;
  readonly rest: readonly Block[];
}

interface ReadItem {
  readonly content: readonly Inline[];
  readonly lists: readonly List[];
  readonly rest: readonly Block[];
  /** Null if there is no box to tick. */
  readonly checked: boolean | null;
}

interface GrowingItem {
  readonly checked: boolean;
  readonly content: readonly Inline[];
  readonly lists: List[];
}

export const readList: Handler = (element, look, flow, walk) => {
  const { list, rest } = listFrom(element, look, walk);
  if (list) flow.add(list);
  flow.addAll(rest);
};

/** An item whose list was not copied with it. */
export const readStrayItem: Handler = (element, look, flow, walk) => {
  const { content, lists, rest, checked } = itemFrom(element.childNodes, element, look, walk);
  const kind = checked === null ? 'bulleted' : 'check';
  flow.addItem({ level: 1, kind, number: 1, checked: checked ?? false, content });
  flow.addAll([...lists, ...rest]);
};

/** A box to tick tells the item that it stands in. */
export const readInput: Handler = (element, _look, flow) => {
  const isBox = attribute(element, 'type')?.toLowerCase() === 'checkbox';
  if (isBox) flow.check ??= attribute(element, 'checked') !== null;
};

function listFrom(element: Element, look: Look, walk: Walk): ReadList {
  const inside = { ...look, depth: look.depth + 1 };
  const growing: GrowingItem[] = [];
  const rest: Block[] = [];
  let hasBoxes = false;
  for (const node of element.childNodes) {
    const read = readChild(node, inside, walk);
    if (!read) continue;
    hasBoxes ||= read.checked !== null;
    addItem(growing, read);
    for (const block of read.rest) rest.push(block);
  }
  const kind = hasBoxes ? 'check' : element.tagName === 'ol' ? 'numbered' : 'bulleted';
  const start = kind === 'numbered' ? startOf(element) : 1;
  const items = settled(growing, hasBoxes, inside.depth);
  const list = { type: 'list', kind, start, loose: false, items } as const;
  return { list: items.length > 0 ? normalizeList(list) : null, rest };
}

/** An item; a list below the item before it, as Google Docs and old pages have it, has no words of its own. */
function readChild(node: Node, look: Look, walk: Walk): ReadItem | null {
  const isItem = isElement(node) && node.tagName === 'li';
  if (isText(node) && node.value.trim() === '') return null;
  if (isElement(node) && isItem) return itemFrom(node.childNodes, node, look, walk);
  const read = itemFrom([node], null, look, walk);
  const isEmpty = read.content.length + read.lists.length + read.rest.length === 0;
  return isEmpty ? null : read;
}

function itemFrom(
  nodes: readonly Node[],
  element: Element | null,
  look: Look,
  walk: Walk,
): ReadItem {
  const flow = walk.flow(nodes, look);
  const blocks = flow.end();
  const lists = blocks.filter((block) => block.type === 'list');
  const { content, rest } = wordsOf(
    blocks.filter((block) => block.type !== 'list'),
    'line',
  );
  const ticked = element && tickOf(element);
  return { content, lists, rest, checked: ticked ?? flow.check };
}

/** Google Docs says it of the item itself. */
function tickOf(element: Element): boolean | null {
  if (attribute(element, 'role') !== 'checkbox') return null;
  return attribute(element, 'aria-checked') === 'true';
}

/** An item without words of its own is the one before it going on. */
function addItem(items: GrowingItem[], { content, lists, checked }: ReadItem): void {
  const above = items.at(-1);
  const goesOn = content.length === 0 && lists.length > 0 && above !== undefined;
  if (!goesOn) items.push({ checked: checked ?? false, content, lists: [] });
  for (const list of lists) items.at(-1)?.lists.push(list);
}

/** All lists below an item are one; below the deepest level they go on in the list itself. */
function settled(items: readonly GrowingItem[], hasBoxes: boolean, depth: number): ListItem[] {
  const result: ListItem[] = [];
  for (const { checked, content, lists } of items) {
    const list = depth < DEEPEST_NESTING ? merged(lists) : null;
    result.push({ checked: hasBoxes && checked, content, list });
    if (depth >= DEEPEST_NESTING) for (const item of itemsOf(lists)) result.push(item);
  }
  return result;
}

function merged(lists: readonly List[]): List | null {
  const [first, second] = lists;
  if (!first || !second) return first ?? null;
  return normalizeList({ ...first, items: itemsOf(lists) });
}

function itemsOf(lists: readonly List[]): readonly ListItem[] {
  return lists.flatMap(({ items }) => items);
}

const LAST_NUMBER = 999_999_999;

function startOf(element: Element): number {
  const start = Number.parseInt(attribute(element, 'start') ?? '1', 10);
  return start >= 0 && start <= LAST_NUMBER ? start : 1;
}
