import { isEqual } from '../equal';
import { EMPTY_FIELDS, type Fields } from '../article';
import type { FieldConflict, Sides } from './conflict';
import { recordOf, type Records } from './records';

/** Three states of one value as one; in conflict where both sides changed it, each in its own way. */
export function mergeValue<Value>({ base, mine, theirs }: Sides<Value>): {
  readonly value: Value;
  readonly inConflict: boolean;
} {
  if (isEqual(mine, theirs) || isEqual(base, mine)) return { value: theirs, inConflict: false };
  return { value: mine, inConflict: !isEqual(base, theirs) };
}

export function mergeFields({ base, mine, theirs }: Sides<Fields>): {
  readonly fields: Fields;
  readonly conflicts: readonly FieldConflict[];
} {
  const conflicts: FieldConflict[] = [];
  const entries = (Object.keys(EMPTY_FIELDS) as (keyof Fields)[]).map((key) => {
    const sides = { base: base[key], mine: mine[key], theirs: theirs[key] };
    const { value, inConflict } = mergeValue<unknown>(sides);
    if (inConflict) {
      conflicts.push({ kind: 'field', id: `field:${key}`, key, ...sides } as FieldConflict);
    }
    return [key, value];
  });
  return { fields: Object.fromEntries(entries) as Fields, conflicts };
}

/** Merges records by their id, in the order of theirs. Null stands for a record that is not there. */
export function mergeRecords<Value>({ base, mine, theirs }: Sides<Records<Value>>): {
  readonly records: Records<Value>;
  readonly conflicts: readonly (Sides<Value | null> & { readonly key: string })[];
} {
  const conflicts: (Sides<Value | null> & { readonly key: string })[] = [];
  const ids = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const entries = [...ids].flatMap((key): [string, Value][] => {
    const sides = {
      base: recordOf(base, key),
      mine: recordOf(mine, key),
      theirs: recordOf(theirs, key),
    };
    const merged = mergeValue(sides);
    if (merged.inConflict) conflicts.push({ key, ...sides });
    // A record that one side took away and the other changed stays until somebody has chosen.
    const value = merged.inConflict ? (merged.value ?? sides.theirs) : merged.value;
    return value === null ? [] : [[key, value]];
  });
  return { records: Object.fromEntries(entries), conflicts };
}
