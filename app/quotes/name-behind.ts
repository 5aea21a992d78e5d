import type { Mention } from './mentions';
import type { Lexicon } from './lexicon';
import type { Token } from './tokens';

/** A name has no more words than so many. */
const LONGEST = 3;
/** An office before it has no more than so many. */
const LONGEST_OFFICE = 6;

/**
 * In a script without capitals: the words behind a verb up to the first that belongs to no name. The office before a
 * name, with its adjectives, is left out; where there is nothing else, it is the speaker. Null in other scripts.
 */
export function nameBehind(
  tokens: readonly Token[],
  from: number,
  lexicon: Lexicon,
): Mention | null {
  if (lexicon.hasCapitals) return null;
  let to = from;
  while (to < from + LONGEST_OFFICE + LONGEST && isNameWord(tokens[to], lexicon)) to += 1;
  if (to === from) return null;
  const name = behindOffice(tokens, from, to, lexicon);
  const isRole = name === to;
  const [first, last] = isRole ? [from, to] : [name, Math.min(to, name + LONGEST)];
  const kind = isRole ? 'role' : 'person';
  const [start, finish] = [tokens[first]!.start, tokens[last - 1]!.end];
  const key = tokens[last - 1]!.key;
  return { kind, start, end: finish, from: first, to: last, key, pronoun: 'any' };
}

const NO_NAMES = ['notNames', 'speech', 'stance', 'that', 'prepositions', 'relative'] as const;

function isNameWord(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word' || lexicon.pronoun(token.key) !== undefined) return false;
  return !NO_NAMES.some((list) => lexicon.has(list, token.key));
}

/** An office begins with its title and goes on with words that have the article, as no first name does. */
function behindOffice(
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: Lexicon,
): number {
  const isOffice = (index: number): boolean => {
    const { key } = tokens[index]!;
    return lexicon.title(key) !== undefined || lexicon.has('roles', key);
  };
  if (!isOffice(from)) return from;
  let index = from;
  while (index < to && (isOffice(index) || tokens[index]!.key.startsWith('ال'))) index += 1;
  return index;
}
