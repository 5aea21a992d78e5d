import { validateInline, type Inline } from './inline';
import type { Report } from './problem';

export interface List {
  readonly type: 'list';
  readonly kind: ListKind;
  /** The number of the first item; 1 unless the list is numbered. */
  readonly start: number;
  /** Whether blank lines stand between the items. */
  readonly loose: boolean;
  readonly items: readonly ListItem[];
}

export type ListKind = 'bulleted' | 'numbered' | 'check';

export interface ListItem {
  /** Ticked or not; false unless the list is a check list. */
  readonly checked: boolean;
  readonly content: readonly Inline[];
  /** The list indented below this item. */
  readonly list: List | null;
}

export function list(kind: ListKind, ...items: ListItem[]): List {
  return { type: 'list', kind, start: 1, loose: false, items };
}

export function listItem(content: readonly Inline[], nested: List | null = null): ListItem {
  return { checked: false, content, list: nested };
}

/**
 * The same list with `loose` as a file can hold it: false where blank lines have nowhere to stand, true where a list
 * that does not begin with 1 stands below text, which CommonMark only sees behind a blank line.
 */
export function normalizeList(list: List): List {
  const loose = (list.loose && hasRoom(list)) || needsRoom(list);
  return loose === list.loose ? list : { ...list, loose };
}

function hasRoom(list: List): boolean {
  return list.items.length > 1 || list.items.some((item) => item.list && hasText(item, list));
}

function needsRoom(list: List): boolean {
  return list.items.some((item) => item.list && !beginsWithOne(item.list) && hasText(item, list));
}

/** Whether the first number on the list's first line, if there is any, is 1. */
function beginsWithOne(list: List): boolean {
  if (list.kind === 'numbered' && list.start !== 1) return false;
  const first = list.items[0];
  return !first?.list || hasText(first, list) || beginsWithOne(first.list);
}

/** A box to tick is text, even with no words behind it. */
function hasText(item: ListItem, list: List): boolean {
  return item.content.length > 0 || list.kind === 'check';
}

export function validateList(block: List, report: Report): void {
  if (block.items.length === 0) report('list-empty');
  if (normalizeList(block) !== block) report('list-loose');
  if (!Number.isInteger(block.start) || block.start < 0 || block.start > 999_999_999) {
    report('list-start');
  }
  for (const item of block.items) {
    validateInline(item.content, report);
    if (item.list) validateList(item.list, report);
  }
}
