import type { Quote, Source } from '../article';
import type { Failure } from '../result';
import type { NamedAs } from '../sources/named-as';
import type { QuoteState } from '../quotes/verbatim';
import { SOURCE_KINDS } from '../article/source';
import { z } from './schema';

/** Somebody who is named in the library, as the articles say of them. */
export interface KnownSource extends NamedAs, Pick<Source, 'kind' | 'role' | 'organisation'> {
  /** In how many articles they are named; the archive is counted too. */
  readonly articles: number;
  /** How many quotes are theirs, or came through them. */
  readonly quotes: number;
  /** When an article that names them was last changed: milliseconds since 1970. */
  readonly last: number;
}

export interface KnownSources {
  readonly sources: readonly KnownSource[];
  /** How many there are in all. */
  readonly total: number;
}

/** A quote of somebody in an article of the library. */
export interface ToldQuote extends Pick<Quote, 'kind' | 'cue' | 'terms'> {
  readonly status: QuoteState;
  readonly article: string;
  readonly archived: boolean;
  readonly headline: string;
  readonly slug: string;
  /** When the article was changed: milliseconds since 1970. */
  readonly changed: number;
  /** The quote's id in the article. */
  readonly quote: string;
  /** Cut where they are too long for a list; empty where the story has none. */
  readonly words: string;
  /** Names of who said it and through whom it came, or null. */
  readonly source: string | null;
  readonly via: string | null;
  /** That of who said it, at the time. */
  readonly role: string;
  readonly how: Quote['obtained']['how'] | '';
  /** The day it was obtained, as the record has it. */
  readonly date: string;
}

/** What somebody was, from when to when as far as the articles tell: milliseconds since 1970. */
export interface RoleHeld extends Pick<Source, 'role' | 'organisation'> {
  readonly from: number;
  readonly to: number;
}

export interface ToldQuotes {
  /** Who the first of them is; null when nobody is called so. */
  readonly known: KnownSource | null;
  readonly quotes: readonly ToldQuote[];
  readonly total: number;
  /** The last one first. */
  readonly roles: readonly RoleHeld[];
}

/** What became of a correction over the library. */
export interface SourcesChanged {
  /** How many articles say it rightly now that did not before. */
  readonly changed: number;
  /** Articles that were left alone, and why. */
  readonly left: readonly {
    readonly article: string;
    readonly headline: string;
    readonly failure: Failure;
  }[];
  /** The user stopped it before the end. */
  readonly isStopped: boolean;
}

/** A file holds what it holds: what names somebody there may be long. */
const anyText = z.string().check(z.maxLength(1_000_000));
const newText = z.string().check(z.maxLength(500), z.regex(/^[^\n\r\0]*$/, { error: 'one line' }));

const namedAs = z.strictObject({ name: anyText, protected: anyText });
const people = z.readonly(z.array(namedAs).check(z.minLength(1), z.maxLength(50)));
const page = {
  offset: z.int().check(z.minimum(0)),
  limit: z.int().check(z.minimum(1), z.maximum(200)),
};

export const sourcesWanted = z.strictObject({
  /** Beginnings of words of the name, or empty for all. */
  text: z.string().check(z.maxLength(1000)),
  /** `best`: who is named often and of late. */
  sort: z.enum(['best', 'name']),
  ...page,
});

export const quotesWanted = z.strictObject({ who: people, ...page });

export const correctionWanted = z.strictObject({
  from: people,
  to: z.strictObject({
    name: newText.check(z.regex(/\S/, { error: 'a name' })),
    kind: z.exactOptional(z.enum(SOURCE_KINDS)),
    role: z.exactOptional(newText),
    organisation: z.exactOptional(newText),
  }),
});
