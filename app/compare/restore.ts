import { newQuoteId, quotesOf, type Article, type Block } from '../article';
import { alignBlocks } from './align';
import { withRecords } from './records';
import { renameInBlocks, type Renaming } from './rename-quotes';
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
  const names = otherNames(present, old, places);
  const blocks = renameInBlocks(old.body, names);
  const body = alignBlocks(old.body, present.body).flatMap((step): readonly Block[] => {
    const isWanted = step.kind !== 'added' && places.has(step.before);
    if (isWanted && step.kind !== 'same') return [blocks[step.before]!];
    return step.kind === 'removed' ? [] : [present.body[step.after]!];
  });
  const quotes = Object.entries(old.quotes).map(([id, quote]) => [names.get(id) ?? id, quote]);
  const from = { ...old, quotes: Object.fromEntries(quotes) as Article['quotes'] };
  return withRecords({ ...present, body }, [from]);
}

/** Fresh ids for quotes of the wanted blocks whose own id has gone to other words since. */
function otherNames(present: Article, old: Article, places: ReadonlySet<number>): Renaming {
  const taken = new Set([...Object.keys(present.quotes), ...quotesOf(present.body)]);
  for (const id of [...Object.keys(old.quotes), ...quotesOf(old.body)]) taken.add(id);
  const names = new Map<string, string>();
  for (const id of quotesOf(old.body.filter((_, place) => places.has(place)))) {
    if (!haveOtherWords(id, old, present) || sameRecord(id, old, present)) continue;
    const name = newQuoteId(taken);
    taken.add(name);
    names.set(id, name);
  }
  return names;
}
