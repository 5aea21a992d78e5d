import type { Lexicon } from './lexicon';
import type { Mention } from './mentions';
import type { Token } from './tokens';

/** Between an office and the name that bears it there are no more words. */
const LONGEST_BETWEEN = 3;

/** `Harbour Watch spokesman Tom Hill` names one person: what is before the name is taken into it. */
export function joinOffices(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): readonly Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    let { from } = mention;
    while (mention.kind === 'person' && from > 0) {
      const before = joined.at(-1);
      if (!before || !leadsTo(before, from, tokens, lexicon)) break;
      from = before.from;
      joined.pop();
    }
    joined.push(from === mention.from ? mention : { ...mention, from });
  }
  return joined;
}

function leadsTo(
  { kind, from, to, known }: Mention,
  name: number,
  tokens: readonly Token[],
  lexicon: Lexicon,
): boolean {
  if (kind !== 'role' && kind !== 'body') return false;
  if (tokens[to - 1]!.isPossessive || name - to > LONGEST_BETWEEN) return false;
  const between = tokens.slice(to, name);
  const last = between.at(-1);
  // What is joined to the name already may begin with the office.
  if (last && ![last, tokens[name]!].some((token) => isOfficeWord(token, lexicon))) return false;
  if (!between.every((token) => isOfOffice(token, lexicon))) return false;
  // `the agency Ann Lee`, unlike `the agency chief Ann Lee`, are two.
  return (
    between.length > 0 ||
    kind === 'role' ||
    known === undefined ||
    isWithinOffice(tokens, from, name, lexicon)
  );
}

/** `Ash | football | coach`: any word but one that begins something else. */
function isOfOffice(token: Token, lexicon: Lexicon): boolean {
  if (token.kind !== 'word' || token.isCapital || token.isPossessive) return false;
  return !OTHERS.some((list) => lexicon.has(list, token.key));
}

const OTHERS = [
  'speech',
  'stance',
  'auxiliaries',
  'prepositions',
  'conjunctions',
  'joining',
  'relative',
  'determiners',
] as const;

function isWithinOffice(
  tokens: readonly Token[],
  from: number,
  name: number,
  lexicon: Lexicon,
): boolean {
  return tokens.slice(from, name).some(({ key }) => lexicon.role(key) !== undefined);
}

function isOfficeWord({ key }: Pick<Token, 'key'>, lexicon: Lexicon): boolean {
  if (lexicon.has('speech', key) || lexicon.has('stance', key)) return false;
  return (
    lexicon.isRole(key) ||
    lexicon.title(key) !== undefined ||
    lexicon.endsLikeRole(key) ||
    lexicon.has('ofOffices', key)
  );
}

/** What is put in behind a name has no more words that tell an office. */
const LONGEST_INSERTION = 7;

/** What a person may be called by from here on: the words of the office before the name and of the insertion behind it. */
export function officesOf(
  mention: Mention,
  tokens: readonly Token[],
  lexicon: Lexicon,
): ReadonlySet<string> {
  const words = new Set<string>();
  for (let index = mention.from; tokens[index]!.start < mention.start; index += 1)
    words.add(tokens[index]!.key);
  for (let index = mention.from - 1; isBefore(tokens[index], lexicon); index -= 1)
    words.add(tokens[index]!.key);
  for (const key of insertionBehind(mention.to, tokens, lexicon)) words.add(key);
  for (const key of officeBefore(mention.from, tokens, lexicon)) words.add(key);
  return words;
}

function isBefore(token: Token | undefined, lexicon: Lexicon): boolean {
  return (
    token?.kind === 'word' &&
    !token.isPossessive &&
    (token.isCapital || isOfficeWord(token, lexicon))
  );
}

function insertionBehind(
  to: number,
  tokens: readonly Token[],
  lexicon: Lexicon,
): readonly string[] {
  let from = to + 1;
  if (tokens[to]?.kind !== 'comma') return [];
  if (/^\d+$/.test(tokens[from]?.key ?? '') && tokens[from + 1]?.kind === 'comma') from += 2;
  const words: string[] = [];
  for (let index = from; index < from + LONGEST_INSERTION; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word' || isVerbLike(token, lexicon)) break;
    words.push(token.key);
  }
  const isOffice = words.some((key) => isOfficeWord({ key }, lexicon));
  return isOffice ? words : [];
}

/** `the head of the port, Ann Lee, said`: the first words of what stands before the name. */
function officeBefore(from: number, tokens: readonly Token[], lexicon: Lexicon): readonly string[] {
  if (tokens[from - 1]?.kind !== 'comma') return [];
  const words: string[] = [];
  for (let index = from - 2; index > from - 2 - LONGEST_INSERTION; index -= 1) {
    const token = tokens[index];
    if (token?.kind !== 'word' || isVerbLike(token, lexicon)) break;
    words.unshift(token.key);
  }
  const isRole = words.some(
    (key) => lexicon.role(key) !== undefined || lexicon.title(key) !== undefined,
  );
  return isRole ? words : [];
}

function isVerbLike({ key }: Token, lexicon: Lexicon): boolean {
  return (
    lexicon.has('relative', key) || lexicon.has('speech', key) || lexicon.pronoun(key) !== undefined
  );
}
