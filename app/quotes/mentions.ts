import { putInBehind } from './apposition';
import type { Cue } from './cues';
import type { Pronoun } from './language';
import type { Lexicon } from './lexicon';
import { countsOf, hasArticle, nameBehind } from './name-behind';
import { beginsSentence, nameAt } from './names';
import { joinOffices } from './offices';
import { nounAt, roleAt } from './roles';
import type { Place } from './suggestion';
import type { Token } from './tokens';

/** Words that may name who speaks. */
export interface Mention extends Place {
  readonly kind: 'person' | 'body' | 'role' | 'pronoun';
  /** The pieces it stands in, titles before it with it; `to` is behind the last. */
  readonly from: number;
  readonly to: number;
  /** The last word of a name, by which a person is named again. */
  readonly key: string;
  /** What stands for it; of a pronoun, itself. */
  readonly pronoun: Pronoun;
  /** Of a role: whether it means somebody already named. `pointed`: it says so; `bare`: nothing says that it does not. */
  readonly known?: 'pointed' | 'bare' | 'no';
  /** Of a role: one of its words, or their ending, says that it is a person. */
  readonly isPerson?: boolean;
  /** Of a role: only the ending of its noun says that it is a person, so it is told of nobody by the way: `the coachman`. */
  readonly isTrade?: boolean;
  /** Of a role: its words without the small ones. */
  readonly words?: readonly string[];
}

/** Names by their shape, or by the cue before them, roles and pronouns, in the order of the text. */
export function mentionsIn(
  tokens: readonly Token[],
  cues: readonly Cue[],
  lexicon: Lexicon,
): readonly Mention[] {
  const behindCues = new Set(cues.map(({ to }) => to));
  const mentions: Mention[] = [];
  const names = capitalsWithin(tokens, lexicon);
  const counts = countsOf(tokens);
  for (let index = 0; index < tokens.length;) {
    const named = behindCues.has(index) ? nameBehind(tokens, index, lexicon, counts) : null;
    const found = named ?? mentionAt(tokens, index, lexicon);
    const isTaken = found !== null && (!isFirstWord(tokens, found) || names.has(found.key));
    if (isTaken) mentions.push(found);
    index = found ? Math.max(found.to, index + 1) : index + 1;
  }
  const own = lexicon.hasCapitals
    ? outsideRoles(mentions, tokens)
    : withNamesAgain(mentions, tokens);
  const told = tellPersons(own, tokens, placesIn(own, tokens, lexicon), lexicon);
  return joinOffices(withNouns(told, tokens, cues, lexicon), tokens, lexicon);
}

/** In a script without capitals a name is known elsewhere by its words behind a verb of saying. */
function withNamesAgain(
  mentions: readonly Mention[],
  tokens: readonly Token[],
): readonly Mention[] {
  const persons = mentions.filter(({ kind }) => kind === 'person');
  const words = new Set(
    persons
      .flatMap(({ from, to }) => tokens.slice(from, to).map(({ key }) => key))
      .filter(isOwnWord),
  );
  const taken = new Set(mentions.flatMap(({ from, to }) => range(from, to)));
  const isName = (index: number): boolean => {
    const key = tokens[index]?.key ?? '';
    return !taken.has(index) && words.has(key);
  };
  const again: Mention[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    let to = from;
    while (isName(to)) to += 1;
    if (to === from) continue;
    const [{ start }, { end, key }] = [tokens[from]!, tokens[to - 1]!];
    again.push({ kind: 'person', start, end, from, to, key, pronoun: 'any' });
    from = to;
  }
  return [...mentions, ...again].sort((a, b) => a.from - b.from);
}

/** Shorter words, and those with the article, are met by chance. */
function isOwnWord(key: string): boolean {
  return key.length >= SHORTEST_NAME && !hasArticle(key);
}

const SHORTEST_NAME = 3;

/** `White House` of `a White House official` names nobody; who has something (`Ann’s lawyer`) is named all the same. */
function outsideRoles(mentions: readonly Mention[], tokens: readonly Token[]): readonly Mention[] {
  const own: Mention[] = [];
  for (const mention of mentions) {
    while (isWithin(own.at(-1), mention, tokens)) own.pop();
    own.push(mention);
  }
  return own.sort((a, b) => a.from - b.from);
}

function isWithin(name: Mention | undefined, role: Mention, tokens: readonly Token[]): boolean {
  return name !== undefined && name.from >= role.from && !tokens[name.to - 1]!.isPossessive;
}

/** Where a verb has no speaker with a name, a role or a pronoun beside it, it may have one that no list knows. */
function withNouns(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  cues: readonly Cue[],
  lexicon: Lexicon,
): readonly Mention[] {
  const taken = new Set(mentions.flatMap(({ from, to }) => range(from, to)));
  const found = cues.flatMap((cue) => {
    // Most verbs have their speaker already.
    if (cue.kind === 'speech' && taken.has(cue.from - 1)) return [];
    const noun = nounAt(tokens, cue, lexicon);
    const isFree = noun !== null && range(noun.from, noun.to).every((index) => !taken.has(index));
    if (!isFree) return [];
    for (const index of range(noun.from, noun.to)) taken.add(index);
    return [noun];
  });
  return [...mentions, ...found].sort((a, b) => a.from - b.from);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}

/** One word alone at the beginning of a sentence has its capital from there. */
function isFirstWord(tokens: readonly Token[], { kind, from, to, known }: Mention): boolean {
  return kind === 'body' && known === undefined && to - from === 1 && beginsSentence(tokens, from);
}

/** Words with a capital that is their own: within a sentence, or before a verb of saying. */
function capitalsWithin(tokens: readonly Token[], lexicon: Lexicon): ReadonlySet<string> {
  const isOwn = (index: number): boolean =>
    !beginsSentence(tokens, index) || isLikeSubject(tokens, index + 1, lexicon);
  return new Set(
    tokens.filter(({ isCapital }, index) => isCapital && isOwn(index)).map(({ key }) => key),
  );
}

/** What stands behind a subject: a verb that is known, a bracket, or `, who`. */
function isLikeSubject(tokens: readonly Token[], behind: number, lexicon: Lexicon): boolean {
  const [first, second] = [tokens[behind], tokens[behind + 1]];
  if (first?.kind === 'bracket') return true;
  if (first?.kind === 'comma' || first?.kind === 'dash')
    return lexicon.has('relative', second?.key ?? '');
  return VERBS.some((list) => lexicon.has(list, first?.key ?? ''));
}

const VERBS = ['speech', 'stance', 'auxiliaries'] as const;

function mentionAt(tokens: readonly Token[], index: number, lexicon: Lexicon): Mention | null {
  const token = tokens[index]!;
  if (token.kind !== 'word') return null;
  const pronoun = lexicon.pronoun(token.key);
  if (pronoun !== undefined) return pronounAt(token, index, pronoun);
  const name = nameAt(tokens, index, lexicon);
  const role = roleAt(tokens, index, lexicon);
  // `Presiden itu`, `Officers` at the beginning of a sentence are no names.
  return name && (!role || role.to < name.to) ? name : role;
}

function pronounAt(token: Token, from: number, pronoun: Pronoun): Mention {
  const { start, end, key } = token;
  return { kind: 'pronoun', start, end, from, to: from + 1, key, pronoun };
}

/** Last words of names that stand somewhere as only a place does. */
function placesIn(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): ReadonlySet<string> {
  const isPlace = ({ from }: Mention): boolean =>
    lexicon.has('locatives', tokens[from - 1]?.key ?? '');
  return new Set(mentions.filter(isPlace).map(({ key }) => key));
}

/** One name that says something, without article, and that is no country, no body and nothing in capitals. */
function speaksLikePerson(
  { kind, from, to, key }: Mention,
  tokens: readonly Token[],
  lexicon: Lexicon,
): boolean {
  if (kind !== 'body' || to - from !== 1 || lexicon.isCountry(key) || lexicon.isRole(key))
    return false;
  const [before, { isAcronym, isCapital }, behind] = [tokens[from - 1], tokens[from]!, tokens[to]];
  const isArticled = before?.kind === 'word' && lexicon.has('determiners', before.key);
  const isBody = lexicon.has('bodies', key) || lexicon.has('media', key) || isAcronym;
  const isTagged = lexicon.has('tags', before?.key ?? '') || isBehindTag(tokens, from, lexicon);
  const isSpeaker = isTagged || lexicon.has('speech', behind?.key ?? '');
  return isCapital && !isArticled && !isBody && isSpeaker;
}

/** `“…,” said Ann`. */
function isBehindTag(tokens: readonly Token[], from: number, lexicon: Lexicon): boolean {
  const isSaid = lexicon.has('speech', tokens[from - 1]?.key ?? '');
  return isSaid && tokens[from - 2]?.kind === 'quote';
}

function firstKey({ from, start }: Mention, tokens: readonly Token[]): string {
  let index = from;
  while (tokens[index]!.start < start) index += 1;
  return tokens[index]!.key;
}

/** A single word is the person who was named in full elsewhere; and who is a `Mrs` once is a `she` everywhere. */
function tellPersons(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  places: ReadonlySet<string>,
  lexicon: Lexicon,
): readonly Mention[] {
  const pronouns = new Map<string, Pronoun>();
  const persons = mentions.filter(({ kind, key }) => kind === 'person' && !places.has(key));
  const learn = (key: string, pronoun: Pronoun): void => {
    if ((pronouns.get(key) ?? 'any') === 'any') pronouns.set(key, pronoun);
  };
  for (const { key, pronoun } of persons) learn(key, pronoun);
  // Some names begin with that of the family.
  for (const { key, pronoun } of persons.map((one) => ({ ...one, key: firstKey(one, tokens) })))
    if (!places.has(key)) learn(key, pronoun);
  const putIn = new Set(mentions.map((_, number) => putInBehind(mentions, number, tokens)));
  const speakers = new Set(
    mentions
      .filter((one) => speaksLikePerson(one, tokens, lexicon) || putIn.has(one))
      .map(({ key }) => key),
  );
  return mentions.map((mention) => {
    if (mention.kind === 'person' && places.has(mention.key)) return { ...mention, kind: 'body' };
    const isSingle = mention.to - mention.from === 1 && tokens[mention.from]!.isCapital;
    const isPerson = mention.kind === 'person' || (mention.kind === 'body' && isSingle);
    const byGivenName = isSingle && isPerson ? lexicon.givenName(mention.key) : undefined;
    const known =
      pronouns.get(mention.key) ??
      (isSingle && speakers.has(mention.key) && !places.has(mention.key) ? 'any' : undefined);
    const told = known === undefined || known === 'any' ? (byGivenName ?? known) : known;
    // `Mrs. Lee` is no `he`, whoever else is called so.
    const pronoun = told !== undefined && mention.pronoun !== 'any' ? mention.pronoun : told;
    return pronoun !== undefined && isPerson ? { ...mention, kind: 'person', pronoun } : mention;
  });
}
