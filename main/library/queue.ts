const last = new Map<string, Promise<unknown>>();

/** Runs tasks that share a key one after the other, in the order they came, whether or not the one before failed. */
export function inOrder<Value>(key: string, task: () => Promise<Value>): Promise<Value> {
  const run = (last.get(key) ?? Promise.resolve()).then(task);
  const settled = run
    .catch(() => undefined)
    .then(() => {
      if (last.get(key) === settled) last.delete(key);
    });
  last.set(key, settled);
  return run;
}

/** Maps items with at most `limit` tasks at a time; results come in the order of the items. */
export async function mapLimited<Item, Value>(
  items: readonly Item[],
  limit: number,
  task: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const results = new Array<Value>(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next;
      next += 1;
      results[index] = await task(items[index]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}
