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
  counts: ReadonlyMap<string, number>,
): Mention | null {
  if (lexicon.hasCapitals) return null;
  let to = from;
  while (to < from + LONGEST_OFFICE + LONGEST && isNameWord(tokens[to], lexicon)) to += 1;
  if (to === from) return null;
  const name = behindOffice(tokens, from, to, lexicon);
  const isRole = name === to || isDescription(tokens, name, to);
  const last = isRole ? to : endOfName(tokens, name, Math.min(to, name + LONGEST), counts);
  const first = isRole ? from : name;
  const verb = tokens[from - 1]?.key ?? '';
  return {
    ...{ kind: isRole ? 'role' : 'person', from: first, to: last, pronoun: lexicon.genderOf(verb) },
    ...{ start: tokens[first]!.start, end: tokens[last - 1]!.end, key: tokens[last - 1]!.key },
    ...(isRole ? knownAs(tokens, first, lexicon) : {}),
  };
}

/** How often each word stands in a text. */
export function countsOf(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of tokens) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** A name comes again; what stands behind it by chance does not. */
function endOfName(
  tokens: readonly Token[],
  from: number,
  to: number,
  counts: ReadonlyMap<string, number>,
): number {
  const isAgain = (index: number): boolean => (counts.get(tokens[index]!.key) ?? 0) > 1;
  let last = to;
  while (last - 1 > from && !isAgain(last - 1)) last -= 1;
  return last - 1 > from || isAgain(from) ? last : to;
}

const ARTICLE = 'ال';

export function hasArticle(key: string): boolean {
  return key.startsWith(ARTICLE);
}

/** All words have the article: nobody’s name. */
function isDescription(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ key }) => hasArticle(key));
}

function knownAs(
  tokens: readonly Token[],
  from: number,
  lexicon: Lexicon,
): Pick<Mention, 'known' | 'isPerson' | 'words'> {
  const { key } = tokens[from]!;
  const isPerson = lexicon.role(key) !== undefined;
  return { known: hasArticle(key) ? 'pointed' : 'no', isPerson, words: [key] };
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
    return lexicon.title(key) !== undefined || lexicon.isRole(key);
  };
  if (!isOffice(from) && !hasArticle(tokens[from]!.key)) return from;
  let index = from;
  while (index < to && (isOffice(index) || hasArticle(tokens[index]!.key))) index += 1;
  return index;
}
