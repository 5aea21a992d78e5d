import { oneLine } from '../html';

/**
 * A JSON object of which nothing is sure, by its keys in small letters: ninjs 1 has `usageterms`, ninjs 3 `usageTerms`.
 */
export type Item = ReadonlyMap<string, unknown>;

export function itemOf(value: unknown): Item | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map(Object.entries(value).map(([key, one]) => [key.toLowerCase(), one]));
}

/** The first of these properties that is a text, on one line; empty where none is. */
export function textIn(item: Item, ...keys: readonly string[]): string {
  for (const key of keys) {
    const value = item.get(key);
    if (typeof value === 'string' && value.trim() !== '') return oneLine(value);
  }
  return '';
}

/** The items of a list; ninjs 1 has maps of them, and the key is the item's `name` then. */
export function itemsIn(item: Item, ...keys: readonly string[]): readonly Item[] {
  return keys.flatMap((key) => {
    const value = item.get(key);
    if (Array.isArray(value)) return value.flatMap((one) => itemOf(one) ?? []);
    const named = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return named.flatMap(([name, one]) => {
      const inner = itemOf(one);
      return inner ? [new Map([['name', name], ...inner])] : [];
    });
  });
}

/** Something said in words: a headline, a description, a body. */
export interface Statement {
  /** In small letters; empty where none is given. */
  readonly role: string;
  readonly isMarkup: boolean;
  readonly value: string;
}

/**
 * What an item says under a name: ninjs 2 and 3 have `bodies`, a list; ninjs 1 has `body_xhtml`, `body_text` and the
 * like, with the kind in the key.
 */
export function statementsIn(item: Item, many: string, one: string): readonly Statement[] {
  const listed = itemsIn(item, many).flatMap((inner) =>
    statement(textIn(inner, 'role'), textIn(inner, 'contenttype'), inner.get('value')),
  );
  const keyed = [...item].flatMap(([key, value]) =>
    key === one || key.startsWith(`${one}_`)
      ? statement(key.slice(one.length + 1), key.slice(one.length + 1), value)
      : [],
  );
  return [...listed, ...keyed];
}

function statement(role: string, contentType: string, value: unknown): readonly Statement[] {
  if (typeof value !== 'string' || value.trim() === '') return [];
  const isMarkup = contentType === '' ? LOOKS_LIKE_MARKUP.test(value) : /html/i.test(contentType);
  return [{ role: role.toLowerCase(), isMarkup, value: value.toWellFormed() }];
}

/** Where nothing is said of it, a text with a paragraph's or a line's end in tags is HTML. */
const LOOKS_LIKE_MARKUP = /<\/p>|<br\s*\/?>|<\/h\d>|<\/li>/i;
