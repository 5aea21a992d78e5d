import { useState } from 'react';

/**
 * A key for each row of a list: rows that change their places, or stand behind one that goes, keep their fields, and the
 * keyboard in them. Rows that come without being told stand at the end.
 */
export function useRowKeys(
  count: number,
): readonly [readonly number[], (keys: readonly number[]) => void] {
  const [known, setKeys] = useState<readonly number[]>([]);
  const keys = known.slice(0, count);
  let next = Math.max(-1, ...keys) + 1;
  while (keys.length < count) keys.push(next++);
  return [keys, setKeys];
}
