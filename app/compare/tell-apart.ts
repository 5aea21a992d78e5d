import { isEqual } from '../equal';
import {
  newRecordId,
  newSourceId,
  RECORDS,
  recordsIn,
  SPAN_KINDS,
  type Article,
  type Source,
  type SpanKind,
} from '../article';
import type { Sides } from './conflict';
import { recordOf, spanTexts } from './records';
import { renameRecords, type Renaming } from './rename-records';
import { similarity, wordBag } from './word-bag';

/**
 * Two programs may call two different things by one name: each gave the next free id to a quote or a note of its own, or
 * one used an id again that it had freed. The sides come back with names that mean one thing only, so that no quote gets
 * the owner of another. Theirs is renamed where both names are new.
 */
export function tellApart(sides: Sides<Article>): Sides<Article> {
  const { base, mine, theirs } = sides;
  if (isEqual(base, mine) || isEqual(base, theirs)) return sides;
  const told = SPAN_KINDS.reduce(tellRecordsApart, sides);
  return { ...told, theirs: renameClashingSources(told) };
}

function tellRecordsApart({ base, mine, theirs }: Sides<Article>, kind: SpanKind): Sides<Article> {
  const taken = new Set([base, mine, theirs].flatMap((side) => idsOf(kind, side)));
  const fresh = (ids: readonly string[]): Renaming =>
    new Map(
      ids.map((id) => {
        const name = newRecordId(kind, taken);
        taken.add(name);
        return [id, name];
      }),
    );
  const my = renameRecords(mine, kind, fresh(reusedIds(kind, base, mine, theirs)));
  const their = renameRecords(theirs, kind, fresh(reusedIds(kind, base, theirs, mine)));
  const clashing = fresh(clashingIds(kind, base, my, their));
  return { base, mine: my, theirs: renameRecords(their, kind, clashing) };
}

function idsOf(kind: SpanKind, article: Article): readonly string[] {
  const recorded = Object.keys(article[RECORDS[kind]]);
  return [...new Set([...recorded, ...recordsIn(article.body, kind)])];
}

/** Ids of the base that one side gave to other words on other terms, while the other side still means the old ones. */
function reusedIds(
  kind: SpanKind,
  base: Article,
  side: Article,
  other: Article,
): readonly string[] {
  return recordsIn(side.body, kind).filter(
    (id) =>
      haveOtherWords(kind, id, base, side) &&
      haveOtherWords(kind, id, other, side) &&
      !sameRecord(kind, id, base, side),
  );
}

/** Ids that are new on both sides, for different things. */
function clashingIds(
  kind: SpanKind,
  base: Article,
  mine: Article,
  theirs: Article,
): readonly string[] {
  const known = new Set(idsOf(kind, base));
  const my = new Set(idsOf(kind, mine));
  return idsOf(kind, theirs).filter(
    (id) => !known.has(id) && my.has(id) && ARE_TWO[kind](id, mine, theirs),
  );
}

/** Whether what is new on both sides under one id is two things: quotes are told by their words, notes by what they say. */
const ARE_TWO: Readonly<Record<SpanKind, (id: string, mine: Article, theirs: Article) => boolean>> =
  {
    quote: (id, mine, theirs) => {
      const isSpoken = [mine, theirs].every(({ body }) => spanTexts(body, 'quote', id).length > 0);
      return isSpoken
        ? haveOtherWords('quote', id, mine, theirs)
        : !sameRecord('quote', id, mine, theirs);
    },
    note: (id, mine, theirs) => !sameRecord('note', id, mine, theirs),
  };

/** Whether the id stands for words on both sides that have little in common: two quotes, not two states of one. */
export function haveOtherWords(kind: SpanKind, id: string, one: Article, other: Article): boolean {
  const [here, there] = [spanTexts(one.body, kind, id), spanTexts(other.body, kind, id)];
  if (here.length === 0 || there.length === 0) return false;
  if (here.some((span) => there.includes(span))) return false;
  return similarity(wordBag(here.join(' ')), wordBag(there.join(' '))) < 0.5;
}

export function sameRecord(kind: SpanKind, id: string, one: Article, other: Article): boolean {
  return isEqual(
    recordOf<unknown>(one[RECORDS[kind]], id),
    recordOf<unknown>(other[RECORDS[kind]], id),
  );
}

/** An id is made from a name, so under a new one of both sides stands the same person unless the names differ. */
function renameClashingSources({ base, mine, theirs }: Sides<Article>): Article {
  const names = new Map<string, string>();
  const taken = [base, mine, theirs].flatMap(({ sources }) => Object.keys(sources));
  for (const [id, source] of Object.entries(theirs.sources)) {
    const here = recordOf(mine.sources, id);
    if (!here || Object.hasOwn(base.sources, id) || sameName(here, source)) continue;
    names.set(id, newSourceId(source.name, [...taken, ...names.values()]));
  }
  return names.size === 0 ? theirs : renameSources(theirs, names);
}

/** Two who are protected may go by one alias. */
function sameName(one: Source, other: Source): boolean {
  if (one.protected !== other.protected) return false;
  return one.name.trim().toLowerCase() === other.name.trim().toLowerCase();
}

function renameSources(article: Article, names: Renaming): Article {
  const nameOf = <Id extends string | null>(id: Id) => (id === null ? id : (names.get(id) ?? id));
  const sources = Object.entries(article.sources).map(([id, source]) => [nameOf(id), source]);
  const quotes = Object.entries(article.quotes).map(([id, quote]) => [
    id,
    { ...quote, source: nameOf(quote.source), via: nameOf(quote.via) },
  ]);
  return {
    ...article,
    sources: Object.fromEntries(sources) as Article['sources'],
    quotes: Object.fromEntries(quotes) as Article['quotes'],
  };
}
