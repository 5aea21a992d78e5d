import type { Lexicon } from './lexicon';
import type { Mention } from './mentions';
import type { Token } from './tokens';

const LONGEST_NAME = 10;
const LONGEST_PERSON = 4;

/** The name that begins at a piece, told by its capitals; null in a script without. */
export function nameAt(tokens: readonly Token[], from: number, lexicon: Lexicon): Mention | null {
  if (!lexicon.hasCapitals) return null;
  const to = endOfCapitals(tokens, from, lexicon);
  return to > from ? nameIn(tokens, from, to, lexicon) : null;
}

/** Behind the capitals that begin at `from`, small words of names between them; `from` where there are none. */
function endOfCapitals(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  let to = from;
  for (let index = from; index < from + LONGEST_NAME; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word') break;
    const isVerb = index === from && beginsSentence(tokens, from) && isSaying(token.key, lexicon);
    const isCapital = token.isCapital && !isVerb && !lexicon.has('notNames', token.key);
    if (!isCapital && (to === from || !lexicon.has('particles', token.key))) break;
    if (isCapital) to = index + 1;
    if (token.isPossessive) break;
  }
  return to;
}

function isSaying(key: string, lexicon: Lexicon): boolean {
  return lexicon.has('speech', key) || lexicon.has('tags', key);
}

/** A name without the title and the country before it; an office that nobody is named in is a role. */
function nameIn(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): Mention {
  const behindTitle = endOfTitles(tokens, from, to, lexicon);
  const before = tokens[from - 1];
  const isTitled = behindTitle > from || (before?.kind === 'word' && isOffice(before, lexicon));
  const name = isTitled ? behindOffice(tokens, behindTitle, to, lexicon) : from;
  const kind = kindOfName(tokens, { from, name, to, isTitled }, lexicon);
  const first = kind === 'person' ? name : from;
  const end = kind === 'role' ? endOfRole(tokens, to, lexicon) : to;
  return {
    kind,
    start: tokens[first]!.start,
    end: tokens[end - 1]!.end,
    from,
    to: end,
    key: tokens[end - 1]!.key,
    pronoun: (behindTitle > from && lexicon.title(tokens[behindTitle - 1]!.key)) || 'any',
  };
}

/** Behind the last title among capitals; `from` where there is none. */
function endOfTitles(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon) {
  for (let index = to; index > from; index -= 1) {
    if (lexicon.title(tokens[index - 1]!.key) !== undefined) return index;
  }
  return from;
}

interface NameParts {
  readonly from: number;
  /** Where the name begins, behind title and country. */
  readonly name: number;
  readonly to: number;
  readonly isTitled: boolean;
}

function kindOfName(
  tokens: readonly Token[],
  { from, name, to, isTitled }: NameParts,
  lexicon: Lexicon,
): Mention['kind'] {
  const keys = tokens.slice(isTitled && name < to ? name : from, to).map(({ key }) => key);
  if (keys.some((key) => isBodyWord(key, lexicon)) || isCountry(keys, lexicon)) return 'body';
  if (name >= to || isOnlyRoles(tokens, name, to, lexicon)) return 'role';
  return isTitled || looksLikePerson(tokens, name, to) ? 'person' : 'body';
}

function isBodyWord(key: string, lexicon: Lexicon): boolean {
  return lexicon.has('bodies', key) && lexicon.title(key) === undefined;
}

function isOffice({ key }: Token, lexicon: Lexicon): boolean {
  return lexicon.title(key) !== undefined || lexicon.has('roles', key);
}

function isOnlyRoles(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon) {
  return tokens.slice(from, to).every(({ key }) => lexicon.has('roles', key));
}

function isCountry(keys: readonly string[], lexicon: Lexicon): boolean {
  return lexicon.isCountry(keys.join(' '));
}

/** What an office is of stands between it and the name: a country, an acronym, or more words than a name has. */
function behindOffice(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon) {
  let name = skipCountry(tokens, from, to, lexicon);
  while (name < to - 1 && tokens[name]!.isAcronym) name += 1;
  return to - name > LONGEST_PERSON ? to - 2 : name;
}

/** `Presiden Amerika Serikat Ann Lee`: the longest country that begins at `from`, unless nothing is behind it. */
function skipCountry(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon) {
  for (let end = Math.min(to, from + 3); end > from; end -= 1) {
    const keys = tokens.slice(from, end).map(({ key }) => key);
    if (isCountry(keys, lexicon)) return end;
  }
  return from;
}

/** First name and last name. A single word may be a place as well: see {@link tellPersons}. */
function looksLikePerson(tokens: readonly Token[], from: number, to: number): boolean {
  const capitals = tokens.slice(from, to).filter(({ isCapital }) => isCapital);
  return capitals.length >= 2 && capitals.length <= LONGEST_PERSON;
}

export function beginsSentence(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before === undefined || /^(?:stop|end|quote|colon)$/.test(before.kind);
}

/** Behind the nouns of a role: `juru bicara pemerintah`. */
export function endOfRole(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  let to = from;
  while (tokens[to]?.kind === 'word' && lexicon.has('roles', tokens[to]!.key)) to += 1;
  return to;
}
