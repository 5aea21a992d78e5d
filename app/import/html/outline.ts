import { normalizeList, type Inline, type List, type ListKind } from '../../article';

/** A paragraph that is an item of a list, as word processors have it: it says its level itself. */
export interface OutlineItem {
  /** From 1. */
  readonly level: number;
  readonly kind: ListKind;
  /** Its number, in a numbered list. */
  readonly number: number;
  readonly checked: boolean;
  readonly content: readonly Inline[];
}

interface GrowingList {
  readonly level: number;
  readonly kind: ListKind;
  readonly start: number;
  readonly items: GrowingItem[];
}

interface GrowingItem {
  readonly checked: boolean;
  readonly content: readonly Inline[];
  list: GrowingList | null;
}

/** A list that grows by one item after the other. */
export class Outline {
  readonly #root: GrowingList;
  readonly #open: GrowingList[];

  constructor(first: OutlineItem) {
    this.#root = listFrom(first);
    this.#open = [this.#root];
  }

  /** Whether an item is of this list: at the first level another kind begins another list. */
  takes({ level, kind }: OutlineItem): boolean {
    return level > this.#root.level || kind === this.#root.kind;
  }

  add(item: OutlineItem): void {
    while (this.#open.length > 1 && this.#top.level > item.level) this.#open.pop();
    const above = this.#top.items.at(-1);
    if (above && item.level > this.#top.level) {
      above.list ??= listFrom(item);
      this.#open.push(above.list);
    }
    const { checked, content } = item;
    this.#top.items.push({ checked, content, list: null });
  }

  toList(): List {
    return settled(this.#root);
  }

  get #top(): GrowingList {
    return this.#open.at(-1) ?? this.#root;
  }
}

function listFrom({ level, kind, number }: OutlineItem): GrowingList {
  return { level, kind, start: kind === 'numbered' ? number : 1, items: [] };
}

function settled({ kind, start, items }: GrowingList): List {
  return normalizeList({
    type: 'list',
    kind,
    start,
    loose: false,
    items: items.map(({ checked, content, list }) => ({
      checked: kind === 'check' && checked,
      content,
      list: list && settled(list),
    })),
  });
}
