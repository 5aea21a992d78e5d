import type { Pronoun } from './language';
import type { Lexicon } from './lexicon';
import type { Mention } from './mentions';
import { endOfRole } from './roles';
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
    const isCapital = token.isCapital && !isVerb && !isNoName(token.key, lexicon);
    if (!isCapital && (to === from || !lexicon.has('particles', token.key))) break;
    if (isCapital) to = index + 1;
    if (token.isPossessive) break;
  }
  return to;
}

function isNoName(key: string, lexicon: Lexicon): boolean {
  return lexicon.has('notNames', key) || lexicon.endsLikeNoName(key);
}

function isSaying(key: string, lexicon: Lexicon): boolean {
  return lexicon.has('speech', key) || lexicon.has('tags', key);
}

/** A name without the title and the country before it; an office that nobody is named in is a role. */
function nameIn(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): Mention {
  const behindTitle = endOfTitles(tokens, from, to, lexicon);
  const before = tokens[from - 1];
  const isTitled = behindTitle > from || (before?.kind === 'word' && isOffice(before, lexicon));
  const name = isTitled
    ? behindOffice(tokens, behindTitle, endOfOwn(tokens, behindTitle, to, lexicon), lexicon)
    : from;
  const kind = kindOfName(tokens, { from, name, to, isTitled }, lexicon);
  const first = kind === 'person' ? name : from;
  const end = kind === 'role' ? endOfRole(tokens, to, lexicon) : to;
  const last = kind === 'person' ? endOfOwn(tokens, name, to, lexicon) : end;
  return {
    kind,
    start: tokens[first]!.start,
    end: tokens[last - 1]!.end,
    from,
    to: end,
    key: tokens[last - 1]!.key,
    pronoun: pronounOf(tokens, from, last, lexicon),
    ...(kind === 'role' ? knownRole(tokens, from, end, lexicon) : {}),
  };
}

/** `Ann Lee of Ash`: where somebody is from is no part of their name. */
function endOfOwn(tokens: readonly Token[], name: number, to: number, lexicon: Lexicon): number {
  const own = tokens.slice(name, to);
  const small = own.findIndex(
    ({ key, isCapital }) => !isCapital && lexicon.has('prepositions', key),
  );
  return small > 0 ? name + small : to;
}

/** By the title, or by the given name. */
function pronounOf(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): Pronoun {
  const keys = tokens.slice(from, to).map(({ key }) => key);
  const told = [
    ...keys.map((key) => lexicon.title(key)),
    ...keys.slice(0, -1).map((key) => lexicon.givenName(key)),
  ];
  return told.find((pronoun) => pronoun !== undefined && pronoun !== 'any') ?? 'any';
}

/** `The President`, `Menteri Luar Negeri`. */
function knownRole(
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: Lexicon,
): Pick<Mention, 'known' | 'isPerson' | 'words'> {
  const before = tokens[from - 1];
  const isOpen = before?.kind === 'word' && lexicon.has('determiners', before.key);
  const isPointed =
    (before?.kind === 'word' && lexicon.definite.before.has(before.key)) ||
    lexicon.definite.behind.has(tokens[to]?.key ?? '');
  const known = isPointed ? 'pointed' : isOpen ? 'no' : 'bare';
  const words = tokens.slice(from, to).map(({ key }) => key);
  return { known, isPerson: true, words: words.filter((word) => !lexicon.isCountry(word)) };
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
  if (keys.some((key) => isBodyWord(key, lexicon)) || isCountry(keys, lexicon))
    return isOfficeOf(tokens, from, to, lexicon) ? 'role' : 'body';
  if (name >= to || isOnlyRoles(tokens, name, to, lexicon)) {
    // `Foreign` alone is no office.
    const isOne = to - from === 1 && !lexicon.isRole(tokens[from]!.key);
    return isOne || isOnlyGroups(tokens, from, to, lexicon) ? 'body' : 'role';
  }
  if (isTitled && to - name <= 2 && isLongOffice(tokens, from, to, lexicon)) return 'role';
  // `Ketua DPR`: nobody is called by capitals alone.
  if (isTitled && tokens.slice(name, to).every(({ isAcronym }) => isAcronym)) return 'role';
  const isPeople = lexicon.endsLikeGroup(tokens[to - 1]!.key);
  const isPerson =
    looksLikePerson(tokens, name, to) && !hasArticle(tokens, from, lexicon) && !isPeople;
  return isTitled || isPerson ? 'person' : 'body';
}

/** `Kepala Dinas Laut`: an office, and what it is of behind it. */
function isOfficeOf(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon) {
  return lexicon.isBareDefinite && to - from > 1 && isOffice(tokens[from]!, lexicon);
}

/** `Kepala Dinas Laut Kota Ash Timur, Kapten Ann Lee`: a long office, and who bears it behind a comma, with a title. */
function isLongOffice(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon) {
  const [sign, title, name] = [tokens[to], tokens[to + 1], tokens[to + 2]];
  const isBorne = sign?.kind === 'comma' && title?.isCapital === true && name?.isCapital === true;
  return isBorne && to - from > LONGEST_PERSON && lexicon.title(title.key) !== undefined;
}

/** `the Blue Cross`: no person’s name has an article. */
function hasArticle(tokens: readonly Token[], from: number, lexicon: Lexicon): boolean {
  const before = tokens[from - 1];
  return before?.kind === 'word' && lexicon.definite.before.has(before.key);
}

function isBodyWord(key: string, lexicon: Lexicon): boolean {
  const isBody = lexicon.has('bodies', key) || lexicon.has('media', key);
  return isBody && lexicon.title(key) === undefined;
}

function isOffice({ key }: Token, lexicon: Lexicon): boolean {
  return lexicon.title(key) !== undefined || lexicon.role(key) !== undefined;
}

function isOnlyRoles(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon) {
  return tokens.slice(from, to).every(({ key }) => lexicon.isRole(key));
}

function isOnlyGroups(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon) {
  return tokens.slice(from, to).every(({ key }) => lexicon.has('groups', key));
}

function isCountry(keys: readonly string[], lexicon: Lexicon): boolean {
  return lexicon.isCountry(keys.join(' '));
}

/** What an office is of stands between it and the name: a country, an acronym, or more words than a name has. */
function behindOffice(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon) {
  let name = skipCountry(tokens, from, to, lexicon);
  while (name < to - 1 && tokens[name]!.isAcronym) name += 1;
  const body = tokens.slice(name, to).findLastIndex(({ key }) => isBodyWord(key, lexicon));
  // `Juru Bicara Kementerian Laut Ann Lee`: behind the body's own word there is at least one of its name.
  if (body >= 0 && to - (name + body) > 3) return to - 2;
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
  const isShort = capitals.every(({ isAcronym }) => isAcronym);
  return capitals.length >= 2 && capitals.length <= LONGEST_PERSON && !isShort;
}

export function beginsSentence(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before === undefined || /^(?:stop|end|quote|colon)$/.test(before.kind);
}
