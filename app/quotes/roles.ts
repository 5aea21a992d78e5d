import type { Cue } from './cues';
import type { Pronoun } from './language';
import type { Lexicon } from './lexicon';
import type { Mention } from './mentions';
import type { Token } from './tokens';

/** A role has no more words before its noun. */
const LONGEST_BEFORE = 4;

/** Somebody who is called by what they are: `a senior spokesman`, `the ministry`, `Ann’s lawyer`. Null where none begins. */
export function roleAt(tokens: readonly Token[], index: number, lexicon: Lexicon): Mention | null {
  if (!lexicon.isRole(tokens[index]!.key) && !isBehindPersonal(tokens, index, lexicon)) return null;
  const end = Math.max(index + 1, endOfRole(tokens, index, lexicon));
  return roleOf(
    tokens,
    beginOfRole(tokens, index, lexicon),
    lexicon.isBareDefinite ? endOfBody(tokens, index, end, lexicon) : end,
    lexicon,
  );
}

/** `seorang penonton`. */
function isBehindPersonal(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const before = tokens[index - 1];
  return (
    !tokens[index]!.isCapital &&
    before?.kind === 'word' &&
    lexicon.has('personal', before.key) &&
    !isClosed(tokens[index]!, lexicon)
  );
}

/** `pihak Palang Laut`: of a body, the name behind it is its own. */
function endOfBody(tokens: readonly Token[], index: number, end: number, lexicon: Lexicon): number {
  if (tokens[index]!.isCapital || !lexicon.has('groups', tokens[index]!.key)) return end;
  let to = end;
  while (isOfName(tokens[to], lexicon)) to += 1;
  return to;
}

/** Behind the nouns of a role: `juru bicara pemerintah`. */
export function endOfRole(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  let to = from;
  while (isNext(tokens[to], tokens[from]!) && lexicon.isRole(tokens[to]!.key)) to += 1;
  return to;
}

/** A capital behind small letters begins another name: `anggota Komisi`. */
function isNext(token: Token | undefined, first: Token): boolean {
  return token?.kind === 'word' && (first.isCapital || !token.isCapital);
}

/** Where the words begin that belong to the noun: with an article, with whose it is, or with the name of a body. */
function beginOfRole(tokens: readonly Token[], index: number, lexicon: Lexicon): number {
  for (let from = index - 1; from >= index - LONGEST_BEFORE; from -= 1) {
    const token = tokens[from];
    if (token?.kind !== 'word' || isClosed(token, lexicon) || lexicon.isRole(token.key)) break;
    // `saying that people`
    if (lexicon.has('that', token.key) && isSaid(tokens[from - 1], lexicon)) break;
    if (token.isPossessive || lexicon.has('determiners', token.key)) return from;
    if (lexicon.definite.before.has(token.key)) return from;
  }
  let from = index;
  while (index - from < LONGEST_BEFORE && isOfName(tokens[from - 1], lexicon)) from -= 1;
  return from;
}

function isSaid(token: Token | undefined, lexicon: Lexicon): boolean {
  return token?.kind === 'word' && lexicon.has('speech', token.key);
}

/** `White House officials`. */
function isOfName(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word' || !token.isCapital || token.isPossessive) return false;
  return !lexicon.has('notNames', token.key) && !lexicon.isRole(token.key);
}

/** Words over which no name of a role reaches. */
function isClosed({ key }: Token, lexicon: Lexicon): boolean {
  return (
    [
      'prepositions',
      'relative',
      'speech',
      'stance',
      'conjunctions',
      'joining',
      'withPronoun',
    ] as const
  ).some((list) => lexicon.has(list, key));
}

/** A speaker without any known noun has no more words. */
const LONGEST_NOUN = 5;

/**
 * Whoever speaks by a verb, though no list knows what they are: the few words that begin the clause before it (`one diver
 * wrote`), or, right behind words in marks, those behind it.
 */
export function nounAt(tokens: readonly Token[], cue: Cue, lexicon: Lexicon): Mention | null {
  if (!lexicon.hasCapitals) return null;
  if (cue.kind === 'according') return nounCited(tokens, cue, lexicon);
  if (cue.kind !== 'speech' || cue.speaker === 'within') return null;
  const before =
    cue.speaker === 'usual'
      ? (nounBefore(tokens, cue, lexicon) ?? phraseBefore(tokens, cue, lexicon))
      : null;
  return before ?? nounBehind(tokens, cue, lexicon);
}

/** What belongs to a noun has no more words: `a person | in its office`. */
const LONGEST_TAIL = 6;

/** `according to a person in its office`. */
function nounCited(tokens: readonly Token[], { to: from }: Cue, lexicon: Lexicon): Mention | null {
  if (!isArticle(tokens[from], lexicon)) return null;
  let to = from + 1;
  while (to <= from + LONGEST_NOUN && isNoun(tokens[to], lexicon)) to += 1;
  if (to === from + 1) return null;
  let end = to;
  if (lexicon.has('prepositions', tokens[to]?.key ?? ''))
    while (end < to + LONGEST_TAIL && isOfPhrase(tokens[end], lexicon)) end += 1;
  return { ...roleOf(tokens, from, to, lexicon), end: tokens[end - 1]!.end };
}

/** `a dockhand in the yard said`: an article begins the clause, and there is nothing but a noun and what belongs to it. */
function phraseBefore(tokens: readonly Token[], cue: Cue, lexicon: Lexicon): Mention | null {
  const to = beforeAuxiliary(tokens, cue.from, lexicon);
  let from = to;
  while (from > to - LONGEST_NOUN - LONGEST_TAIL && isOfPhrase(tokens[from - 1], lexicon))
    from -= 1;
  if (isWord(tokens[from - 1]) || !isArticle(tokens[from], lexicon)) return null;
  const noun = tokens.slice(from, to).findIndex(({ key }) => lexicon.has('prepositions', key));
  if (noun < 2 || noun > LONGEST_NOUN || endsInOther(tokens, to, lexicon)) return null;
  return { ...roleOf(tokens, from, from + noun, lexicon), end: tokens[to - 1]!.end };
}

/** `the day of the vote | Ann Lee said`: a name behind a noun is another. */
function endsInOther(tokens: readonly Token[], to: number, lexicon: Lexicon): boolean {
  let from = to;
  while (isWord(tokens[from - 1]) && tokens[from - 1]!.isCapital) from -= 1;
  const { key } = tokens[from - 1]!;
  return from < to && !lexicon.has('prepositions', key) && !isArticle(tokens[from - 1], lexicon);
}

function isArticle(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word') return false;
  return lexicon.has('determiners', token.key) || lexicon.definite.before.has(token.key);
}

/** A noun, an article, a preposition: whatever begins no clause. */
function isOfPhrase(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word' || lexicon.pronoun(token.key) !== undefined) return false;
  return !OF_CLAUSES.some((list) => lexicon.has(list, token.key));
}

const OF_CLAUSES = ['relative', 'speech', 'stance', 'conjunctions', 'auxiliaries', 'that'] as const;

function nounBefore(tokens: readonly Token[], cue: Cue, lexicon: Lexicon): Mention | null {
  const last = beforeAuxiliary(tokens, cue.from, lexicon);
  const to = beforeRelative(tokens, last, lexicon);
  let from = to;
  while (from > to - LONGEST_NOUN - 1 && isNoun(tokens[from - 1], lexicon)) from -= 1;
  if (to > from) from = beginOfOwner(tokens, from, lexicon);
  const length = to - from;
  if (length === 0 || length > LONGEST_NOUN) return null;
  const keys = tokens.slice(from, to).map(({ key }) => key);
  if (keys.every((key) => lexicon.has('alone', key))) return roleOf(tokens, from, to, lexicon);
  const isAdverb = keys.every((key) => lexicon.has('notNames', key));
  return isAdverb || isWord(tokens[from - 1]) ? null : roleOf(tokens, from, to, lexicon);
}

/** `many who say`: of a clause about others the noun is not the speaker, unless it says no more than that. */
function beforeRelative(tokens: readonly Token[], to: number, lexicon: Lexicon): number {
  const isRelative = lexicon.has('relative', tokens[to - 1]?.key ?? '');
  return isRelative && lexicon.has('alone', tokens[to - 2]?.key ?? '') ? to - 1 : to;
}

/** `Tom Hill’s | camp`, `the port’s | narrator`. */
function beginOfOwner(tokens: readonly Token[], noun: number, lexicon: Lexicon): number {
  if (!tokens[noun - 1]?.isPossessive) return noun;
  let from = noun - 1;
  while (tokens[from - 1]?.kind === 'word' && tokens[from - 1]!.isCapital) from -= 1;
  return isArticle(tokens[from - 1], lexicon) ? from - 1 : from;
}

/** `has repeatedly said`. */
const LONGEST_VERB = 3;

function beforeAuxiliary(tokens: readonly Token[], cue: number, lexicon: Lexicon): number {
  for (let index = cue - 1; index >= cue - LONGEST_VERB; index -= 1) {
    const token = tokens[index];
    if (token?.kind !== 'word') break;
    if (lexicon.has('auxiliaries', token.key)) return index;
  }
  return cue;
}

function nounBehind(tokens: readonly Token[], cue: Cue, lexicon: Lexicon): Mention | null {
  let to = cue.to;
  while (to < cue.to + LONGEST_NOUN && isNoun(tokens[to], lexicon)) to += 1;
  // `had “hardly” said the boats should sail`
  const hasVerb = tokens.slice(cue.to, to + 1).some(({ key }) => lexicon.has('auxiliaries', key));
  return !hasVerb && to > cue.to && tokens[cue.from - 1]?.kind === 'quote'
    ? roleOf(tokens, cue.to, to, lexicon)
    : null;
}

function isWord(token: Token | undefined): boolean {
  return token?.kind === 'word';
}

function isNoun(token: Token | undefined, lexicon: Lexicon): boolean {
  return token?.kind === 'word' && !isClosed(token, lexicon) && !token.isPossessive;
}

function roleOf(tokens: readonly Token[], from: number, end: number, lexicon: Lexicon): Mention {
  const to = endOfPointing(tokens, end, lexicon);
  const isPointedAt = to > end;
  const own = tokens.slice(from, end);
  const first = own[0]!;
  const isLed = lexicon.definite.before.has(first.key) || isPointedAt;
  const isOpen = lexicon.has('determiners', first.key) || first.isPossessive;
  const isBare = !isOpen && (lexicon.isBareDefinite || first.isCapital);
  const { kind, pronoun } = natureOf(own, lexicon);
  return {
    kind,
    pronoun,
    from,
    to,
    start: first.start,
    end: tokens[to - 1]!.end,
    key: tokens[end - 1]!.key,
    known: isLed ? 'pointed' : isBare ? 'bare' : 'no',
    isPerson:
      lexicon.has('personal', first.key) || own.some((token) => isPersonWord(token, lexicon)),
    isTrade: own.every((token) => isTrade(token, lexicon)),
    words: own.filter((token) => !isSmall(token, lexicon)).map(({ key }) => key),
  };
}

/** `Pria berusia 24 tahun ini`: between the noun and what points there may be more words. */
const LONGEST_POINTED = 4;

function endOfPointing(tokens: readonly Token[], end: number, lexicon: Lexicon): number {
  if (lexicon.definite.behind.size === 0) return end;
  for (let index = end; index <= end + LONGEST_POINTED; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word' || isClosed(token, lexicon)) break;
    if (!lexicon.definite.behind.has(token.key)) continue;
    const hasAge = tokens.slice(end, index).some(({ key }) => /^\d+$/.test(key));
    const isLast = index === end || hasAge || isVerbOrSign(tokens[index + 1], lexicon);
    return isLast ? index + 1 : end;
  }
  return end;
}

function isVerbOrSign(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word') return true;
  return lexicon.has('speech', token.key) || lexicon.has('stance', token.key);
}

/** What somebody is, or how old: `the 24-year-old`. */
function isPersonWord({ key }: Token, lexicon: Lexicon): boolean {
  return lexicon.role(key) !== undefined || lexicon.endsLikeRole(key) || /^\d+-/.test(key);
}

/** Small, or a noun that no list has; nobody is called by it beside their name. */
function isTrade(token: Token, lexicon: Lexicon): boolean {
  const { key, isCapital } = token;
  if (isCapital || /^\d/.test(key)) return isSmall(token, lexicon);
  return lexicon.role(key) === undefined && !lexicon.has('groups', key);
}

function isSmall({ key }: Token, lexicon: Lexicon): boolean {
  return lexicon.has('determiners', key) || lexicon.definite.before.has(key);
}

function natureOf(
  own: readonly Token[],
  lexicon: Lexicon,
): { readonly kind: 'role' | 'body'; readonly pronoun: Pronoun } {
  const told = own.map(({ key }) => lexicon.role(key)).filter((one) => one !== undefined);
  const pronouns = told.length > 0 ? told : endingOf(own, lexicon);
  const isGroup = told.length === 0 && own.some(({ key }) => lexicon.has('groups', key));
  return {
    kind: isGroup ? 'body' : 'role',
    pronoun: pronouns.find((one) => one !== 'any') ?? 'any',
  };
}

/** `the coachman`: what the ending of the last word tells. */
function endingOf(own: readonly Token[], lexicon: Lexicon): readonly Pronoun[] {
  const pronoun = lexicon.roleByEnding(own.at(-1)!.key);
  return pronoun === undefined ? [] : [pronoun];
}
