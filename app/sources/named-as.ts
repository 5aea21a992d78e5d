import type { Source } from '../article';

/**
 * Who is meant, over all articles: everybody who goes by a name is one. Two who are protected may go by one alias, so
 * the key of the real name belongs to it; it is empty for who is not.
 */
export type NamedAs = Pick<Source, 'name' | 'protected'>;

export function isNamedAs(one: NamedAs, other: NamedAs): boolean {
  return one.name === other.name && one.protected === other.protected;
}

/** Whether not all of them have the same behind their names: to make them one would tell who somebody is, or be wrong. */
export function mixProtected(people: readonly NamedAs[]): boolean {
  return new Set(people.map((person) => person.protected)).size > 1;
}
