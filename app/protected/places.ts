import {
  inlineRuns,
  plainText,
  type Article,
  type Block,
  type Fields,
  type NoteId,
  type QuoteId,
  type SourceId,
} from '../article';
import { givesAway, type Signs } from './signs';

/** Where in a story somebody is given away. */
export type NamedPlace =
  | { readonly in: 'field'; readonly field: keyof Fields }
  | { readonly in: 'source'; readonly id: SourceId }
  | { readonly in: 'quote'; readonly id: QuoteId }
  | { readonly in: 'note'; readonly id: NoteId }
  /** A block of the body, counted from 0. */
  | { readonly in: 'block'; readonly index: number };

/**
 * Every place of a story that gives a person away, in the order of the file. All there is of an article is looked at,
 * the address of a link and the name of a recording too: whatever is added to it will be.
 */
export function namedPlaces(article: Article, signs: Signs): readonly NamedPlace[] {
  const isNamed = (...values: readonly unknown[]) =>
    values.some((value) => [...stringsIn(value)].some((text) => givesAway(text, signs)));
  const records = <Kind extends 'source' | 'quote' | 'note'>(
    kind: Kind,
    entries: Readonly<Record<string, unknown>>,
  ) =>
    Object.entries(entries)
      .filter(([id, value]) => isNamed(id, value))
      .map(([id]) => ({ in: kind, id }));
  const fields = Object.keys(article.fields) as (keyof Fields)[];
  return [
    ...fields
      .filter((field) => isNamed(article.fields[field]))
      .map((field) => ({ in: 'field' as const, field })),
    ...records('source', article.sources),
    ...records('quote', article.quotes),
    ...records('note', article.notes),
    ...article.body.flatMap((block, index) =>
      isNamed(textsOf(block), block) ? [{ in: 'block' as const, index }] : [],
    ),
  ];
}

/** The running text of a block: a name may be bold in its middle. */
function textsOf(block: Block): readonly string[] {
  return Array.from(inlineRuns([block]), plainText);
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* stringsIn(part);
  }
}
