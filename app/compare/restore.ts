import {
  newRecordId,
  RECORDS,
  recordsIn,
  SPAN_KINDS,
  type Article,
  type Block,
  type SpanKind,
} from '../article';
import { alignBlocks } from './align';
import { withRecords } from './records';
import { renameRecords, type Renaming } from './rename-records';
import { haveOtherWords, sameRecord } from './tell-apart';

/** The old article in place of the present one, which it stays: its id never changes. */
export function restoreArticle(present: Article, old: Article): Article {
  return { ...old, fields: { ...old.fields, id: present.fields.id } };
}

/** The places of the old blocks that the present article does not have, or not as they were. */
export function restorableBlocks(present: Article, old: Article): ReadonlySet<number> {
  const steps = alignBlocks(old.body, present.body);
  return new Set(
    steps.flatMap((step) =>
      step.kind === 'removed' || step.kind === 'changed' ? [step.before] : [],
    ),
  );
}

/**
 * The present article with some blocks, by their places in the old body, as they were: in place of what became of them,
 * or where they stood if they are gone. Records that their quotes need come along.
 */
export function restoreBlocks(
  present: Article,
  old: Article,
  places: ReadonlySet<number>,
): Article {
  const from = SPAN_KINDS.reduce(
    (article, kind) => renameRecords(article, kind, otherNames(kind, present, old, places)),
    old,
  );
  const body = alignBlocks(old.body, present.body).flatMap((step): readonly Block[] => {
    const isWanted = step.kind !== 'added' && places.has(step.before);
    if (isWanted && step.kind !== 'same') return [from.body[step.before]!];
    return step.kind === 'removed' ? [] : [present.body[step.after]!];
  });
  return withRecords({ ...present, body }, [from]);
}

/** Fresh ids for quotes or notes of the wanted blocks whose own id has gone to other words since. */
function otherNames(
  kind: SpanKind,
  present: Article,
  old: Article,
  places: ReadonlySet<number>,
): Renaming {
  const taken = new Set(
    [present, old].flatMap((article) => [
      ...Object.keys(article[RECORDS[kind]]),
      ...recordsIn(article.body, kind),
    ]),
  );
  const wanted = old.body.filter((_, place) => places.has(place));
  const names = new Map<string, string>();
  for (const id of recordsIn(wanted, kind)) {
    if (!haveOtherWords(kind, id, old, present) || sameRecord(kind, id, old, present)) continue;
    const name = newRecordId(kind, taken);
    taken.add(name);
    names.set(id, name);
  }
  return names;
}
