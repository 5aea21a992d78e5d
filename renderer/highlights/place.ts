import type { NodeKey } from 'lexical';

/** The fields above the text that are searched with it, in the order of the page. */
export const FIELDS = ['headline', 'standfirst'] as const;

export type FieldName = (typeof FIELDS)[number];

/** Characters of a story: in one of its fields, or in a run of one of its blocks. */
export interface Place {
  readonly in: FieldName | NodeKey;
  /** Which of the block's runs; 0 in a field. */
  readonly run: number;
  readonly start: number;
  readonly end: number;
}

export function isField(name: string): name is FieldName {
  return FIELDS.some((field) => field === name);
}

/** How many of the places begin before another. `order` names fields and blocks as they follow each other. */
export function countBefore(
  places: readonly Place[],
  { in: where, run, start }: Place,
  order: readonly string[],
): number {
  const rank = new Map(order.map((name, index) => [name, index]));
  const limit = rank.get(where) ?? 0;
  return places.filter((place) => {
    const block = (rank.get(place.in) ?? 0) - limit;
    return (block || place.run - run || place.start - start) < 0;
  }).length;
}

/** The index that comes next in a row of so many, which goes round; -1 where there is none. */
export function goRound(index: number, count: number): number {
  return count === 0 ? -1 : (index + count) % count;
}
