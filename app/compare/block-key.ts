import type { Block } from '../article';

const keys = new WeakMap<Block, string>();

/** The same string for blocks that are equal as values, whoever made them. Remembered for each block. */
export function blockKey(block: Block): string {
  let key = keys.get(block);
  if (key === undefined) {
    key = JSON.stringify(block, inOneOrder);
    keys.set(block, key);
  }
  return key;
}

/** Reader and editor list the properties of a node in orders of their own. */
function inOneOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether both are equal block for block. */
export function sameBlocks(one: readonly Block[], other: readonly Block[]): boolean {
  return one.length === other.length && one.every((block, at) => sameBlock(block, other[at]!));
}

export function sameBlock(one: Block, other: Block): boolean {
  return one === other || blockKey(one) === blockKey(other);
}
