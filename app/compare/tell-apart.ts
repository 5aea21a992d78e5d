import { dequal } from 'dequal';
import { newQuoteId, newSourceId, quotesOf, type Article, type Source } from '../article';
import type { Sides } from './conflict';
import { quoteSpans, recordOf } from './records';
import { renameQuotes, type Renaming } from './rename-quotes';
import { similarity, wordBag } from './word-bag';

/**
 * Two programs may call two different things by one name: each gave the next free id to a quote of its own, or one used
 * an id again that it had freed. The sides come back with names that mean one thing only, so that no quote gets the
 * owner of another. Theirs is renamed where both names are new.
 */
export function tellApart({ base, mine, theirs }: Sides<Article>): Sides<Article> {
  if (dequal(base, mine) || dequal(base, theirs)) return { base, mine, theirs };
  const taken = new Set([base, mine, theirs].flatMap(quoteIds));
  const fresh = (ids: readonly string[]): Renaming =>
    new Map(
      ids.map((id) => {
        const name = newQuoteId(taken);
        taken.add(name);
        return [id, name];
      }),
    );
  const my = renameQuotes(mine, fresh(reusedIds(base, mine, theirs)));
  const their = renameQuotes(theirs, fresh(reusedIds(base, theirs, mine)));
  const renamed = renameQuotes(their, fresh(clashingQuotes(base, my, their)));
  return { base, mine: my, theirs: renameClashingSources(base, my, renamed) };
}

function quoteIds({ quotes, body }: Article): readonly string[] {
  return [...new Set([...Object.keys(quotes), ...quotesOf(body)])];
}

/** Ids of the base that one side gave to other words on other terms, while the other side still means the old ones. */
function reusedIds(base: Article, side: Article, other: Article): readonly string[] {
  return quotesOf(side.body).filter(
    (id) =>
      haveOtherWords(id, base, side) &&
      haveOtherWords(id, other, side) &&
      !sameRecord(id, base, side),
  );
}

/** Ids that are new on both sides, for different quotes. */
function clashingQuotes(base: Article, mine: Article, theirs: Article): readonly string[] {
  const known = new Set(quoteIds(base));
  const my = new Set(quoteIds(mine));
  return quoteIds(theirs).filter((id) => {
    if (known.has(id) || !my.has(id)) return false;
    const isSpoken = [mine, theirs].every(({ body }) => quoteSpans(body, id).length > 0);
    return isSpoken ? haveOtherWords(id, mine, theirs) : !sameRecord(id, mine, theirs);
  });
}

/** Whether the id stands for words on both sides that have little in common: two quotes, not two states of one. */
export function haveOtherWords(id: string, one: Article, other: Article): boolean {
  const [here, there] = [quoteSpans(one.body, id), quoteSpans(other.body, id)];
  if (here.length === 0 || there.length === 0) return false;
  if (here.some((span) => there.includes(span))) return false;
  return similarity(wordBag(here.join(' ')), wordBag(there.join(' '))) < 0.5;
}

export function sameRecord(id: string, one: Article, other: Article): boolean {
  return dequal(recordOf(one.quotes, id), recordOf(other.quotes, id));
}

/** An id is made from a name, so under a new one of both sides stands the same person unless the names differ. */
function renameClashingSources(base: Article, mine: Article, theirs: Article): Article {
  const names = new Map<string, string>();
  const taken = [base, mine, theirs].flatMap(({ sources }) => Object.keys(sources));
  for (const [id, source] of Object.entries(theirs.sources)) {
    const here = recordOf(mine.sources, id);
    if (!here || Object.hasOwn(base.sources, id) || sameName(here, source)) continue;
    names.set(id, newSourceId(source.name, [...taken, ...names.values()]));
  }
  return names.size === 0 ? theirs : renameSources(theirs, names);
}

function sameName(one: Source, other: Source): boolean {
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
