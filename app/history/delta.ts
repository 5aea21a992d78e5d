import { changedRegions, commonEnd, commonStart } from './regions';

/**
 * What was done to a text, from its start to its end: so many characters (UTF-16 units) stay, so many go, these come.
 * What is left after the last edit stays. Plain data, to be kept as JSON.
 */
export type Delta = readonly Edit[];
export type Edit = readonly [keep: number, drop: number, insert: string];

/** What makes `after` of `before`. */
export function makeDelta(before: string, after: string): Delta {
  const edits: Edit[] = [];
  let position = 0;
  for (const region of changedRegions(before, after)) {
    const head = commonStart(region.before, region.after);
    const [old, fresh] = [region.before.slice(head), region.after.slice(head)];
    const tail = commonEnd(old, fresh);
    const [start, drop] = [region.start + head, old.length - tail];
    edits.push([start - position, drop, fresh.slice(0, fresh.length - tail)]);
    position = start + drop;
  }
  return edits;
}

/** The text that a delta makes of the one it was made for. Of another text it makes anything; it never fails. */
export function applyDelta(before: string, delta: Delta): string {
  let after = '';
  let position = 0;
  for (const [keep, drop, insert] of delta) {
    after += before.slice(position, position + keep) + insert;
    position += keep + drop;
  }
  return after + before.slice(position);
}

/** Whether a value, read from a file say, is a delta. */
export function isDelta(value: unknown): value is Delta {
  return Array.isArray(value) && value.every(isEdit);
}

function isEdit(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [keep, drop, insert] = value as unknown[];
  return isCount(keep) && isCount(drop) && typeof insert === 'string';
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
