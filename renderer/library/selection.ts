/** Stories that are selected together in the list, as file managers have it. */
export interface Selection {
  readonly names: ReadonlySet<string>;
  /** Where the next range begins; null as long as nothing was selected. */
  readonly anchor: string | null;
}

export const NOTHING: Selection = { names: new Set(), anchor: null };

/** With one more story, or without it. */
export function toggled({ names }: Selection, name: string): Selection {
  const others = new Set(names);
  if (!others.delete(name)) others.add(name);
  return { names: others, anchor: name };
}

/**
 * From where the selection began up to a story, both included, in the order of the list; the way there and back again
 * ends where it began. A beginning that is not in the list any more is none.
 */
export function extended({ anchor }: Selection, name: string, order: readonly string[]): Selection {
  const to = order.indexOf(name);
  const from = anchor === null ? -1 : order.indexOf(anchor);
  if (anchor === null || from < 0) return { names: new Set([name]), anchor: name };
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { names: new Set(range), anchor };
}
