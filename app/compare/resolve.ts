import { recordsIn, type Article, type Block, type Fields, type SpanKind } from '../article';
import type { BlocksConflict, Choice, Conflict, FieldConflict, Merge } from './conflict';
import { withRecords, type Records } from './records';

type Choices = ReadonlyMap<string, Choice>;

/** Whether both sides of the conflict can stand: blocks one below the other, lists as one. */
export function canKeepBoth(conflict: Conflict): boolean {
  return (
    conflict.kind === 'blocks' ||
    (conflict.kind === 'field' && (conflict.key === 'tags' || conflict.key === 'bylines'))
  );
}

/**
 * The article as the user wants it, by the ids of the conflicts. What is not decided stays as it is in the merged
 * article: blocks of both sides, else mine.
 */
export function resolveMerge({ article, conflicts }: Merge, choices: Choices): Article {
  const of = <Kind extends Conflict['kind']>(wanted: Kind) =>
    conflicts.filter(
      (conflict): conflict is Extract<Conflict, { kind: Kind }> => conflict.kind === wanted,
    );
  const body = resolveBlocks(article.body, of('blocks'), choices);
  const worded = <Value>(kind: SpanKind, records: Records<Value>) =>
    wordedStill(records, recordsIn(article.body, kind), recordsIn(body, kind));
  const resolved: Article = {
    fields: resolveFields(article.fields, of('field'), choices),
    sources: resolveRecords(article.sources, of('source'), choices),
    quotes: worded('quote', resolveRecords(article.quotes, of('quote'), choices)),
    notes: worded('note', resolveRecords(article.notes, of('note'), choices)),
    body,
  };
  // A record that was chosen away may belong to words that were kept.
  return withRecords(resolved, [article]);
}

function resolveBlocks(
  body: readonly Block[],
  conflicts: readonly BlocksConflict[],
  choices: Choices,
): readonly Block[] {
  const blocks = [...body];
  // From the end, so that the places before it hold.
  for (const { id, at, mine, theirs } of conflicts.toReversed()) {
    const choice = choices.get(id);
    if (choice === 'mine') blocks.splice(at + mine.length, theirs.length);
    if (choice === 'theirs') blocks.splice(at, mine.length);
  }
  return blocks;
}

function resolveFields(
  fields: Fields,
  conflicts: readonly FieldConflict[],
  choices: Choices,
): Fields {
  const chosen = conflicts.map((conflict) => [
    conflict.key,
    chosenField(conflict, choices.get(conflict.id)),
  ]);
  return { ...fields, ...(Object.fromEntries(chosen) as Partial<Fields>) };
}

function chosenField(conflict: FieldConflict, choice: Choice | undefined): Fields[keyof Fields] {
  const { mine, theirs } = conflict;
  if (choice === 'both' && Array.isArray(mine) && Array.isArray(theirs)) {
    return [...new Set<string>([...mine, ...theirs])];
  }
  return choice === 'theirs' ? theirs : mine;
}

function resolveRecords<Value>(
  records: Records<Value>,
  conflicts: readonly {
    readonly id: string;
    readonly key: string;
    readonly mine: Value | null;
    readonly theirs: Value | null;
  }[],
  choices: Choices,
): Records<Value> {
  const entries = new Map(Object.entries(records));
  for (const { id, key, mine, theirs } of conflicts) {
    const choice = choices.get(id);
    if (choice === undefined) continue;
    const chosen = choice === 'theirs' ? theirs : mine;
    if (chosen === null) entries.delete(key);
    else entries.set(key, chosen);
  }
  return Object.fromEntries(entries);
}

/** Without the records that had words in the merged body, all of them in blocks that were not chosen. */
function wordedStill<Value>(
  records: Records<Value>,
  merged: readonly string[],
  chosen: readonly string[],
): Records<Value> {
  const [before, after] = [new Set(merged), new Set(chosen)];
  const kept = Object.entries(records).filter(([id]) => !before.has(id) || after.has(id));
  return Object.fromEntries(kept);
}
