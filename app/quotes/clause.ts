import type { Lexicon } from './lexicon';
import type { Mention } from './mentions';
import type { Token } from './tokens';

/** So far before a name its clause may begin. */
const REACH = 8;

/** `embedded`: the clause is what somebody else says. */
export type Lead = 'main' | 'embedded' | 'none';

/**
 * Whether a name begins its clause, articles, offices and adverbs before it left out: of several names it is the one that
 * acts. Not what is put in behind another name (`Ann Lee, the head of the port, said`), nor who is spoken to.
 */
export function leadOf(tokens: readonly Token[], mention: Mention, lexicon: Lexicon): Lead {
  const { from } = mention;
  if (isLast(tokens, mention, lexicon) || isListed(tokens, mention, lexicon)) return 'none';
  let hasArticle = false;
  for (let index = from - 1; index >= from - REACH; index -= 1) {
    const token = tokens[index];
    if (token?.kind === 'quote' && isOfNoun(tokens, index, lexicon)) return 'none';
    if (token?.kind === 'comma' && isSaid(tokens[index - 1], lexicon)) return 'embedded';
    if (token?.kind !== 'word')
      return leadIf(token?.kind !== 'bracket' && !isPutIn(tokens, index, mention, lexicon));
    const { key } = token;
    if (mention.kind !== 'person' && joinsRoles(tokens, index, lexicon)) continue;
    const found =
      leadBehind(tokens, index, lexicon) ?? leadBehindWho(key, index === from - 1, lexicon);
    if (found) return found;
    if (lexicon.has('determiners', key) || lexicon.definite.before.has(key)) hasArticle = true;
    else if (!hasArticle && !isPassed(token, lexicon))
      return leadIf(isArticled(tokens, index, mention, lexicon));
  }
  return 'none';
}

/** `Ann Lee mengatakan, | kapal itu tua`: behind the verb and its comma stands what is said. */
function isSaid(before: Token | undefined, lexicon: Lexicon): boolean {
  return before?.kind === 'word' && lexicon.has('speech', before.key);
}

/** `a “quiet” | Port Ash`: what stands before the words in marks goes on behind them. */
export function isOfNoun(tokens: readonly Token[], quote: number, lexicon: Lexicon): boolean {
  const before = tokens[quote - 1];
  if (before?.kind !== 'word' || tokens[quote]!.endsInComma) return false;
  if (lexicon.has('conjunctions', before.key)) return false;
  return lexicon.has('determiners', before.key) || lexicon.has('prepositions', before.key);
}

/** What ends a sentence does nothing in it, unless words in marks go before: `“…,” said Ann Lee.` */
function isLast(tokens: readonly Token[], { from, to }: Mention, lexicon: Lexicon): boolean {
  if (lexicon.verbFirst || tokens[to]?.kind !== 'stop') return false;
  for (let index = from - 1; index >= from - FARTHEST_VERB; index -= 1) {
    const { kind, key } = tokens[index] ?? { kind: 'end', key: '' };
    if (kind === 'quote' || lexicon.has('speakerBehind', key)) return false;
    if (kind !== 'word' && kind !== 'comma') break;
  }
  return true;
}

/** So far before its speaker a verb may stand. */
const FARTHEST_VERB = 16;

/** `at Ash, Port Lee, Hill and Sel`: between names there are only signs. */
function isListed(tokens: readonly Token[], { from, to }: Mention, lexicon: Lexicon): boolean {
  const isAnd = (token: Token | undefined): boolean => lexicon.has('joining', token?.key ?? '');
  const sign = tokens[to];
  const behind = tokens[isAnd(tokens[to + 1]) ? to + 2 : to + 1];
  const isJoined = sign?.kind === 'comma' || isAnd(sign);
  const isBehindName = tokens[from - 1]?.kind === 'comma' && tokens[from - 2]?.isCapital === true;
  return isBehindName && isJoined && behind?.isCapital === true;
}

/** `“…,” said Ann`, `“…,” kata Ann`: right behind quoted words a verb has its subject behind it. */
function isTag(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const [{ key }, before] = [tokens[index]!, tokens[index - 1]];
  const isVerb = lexicon.has('tags', key) || (lexicon.has('speech', key) && !lexicon.verbFirst);
  return isVerb && before?.kind === 'quote';
}

/** `Ann Lee, partner and head of Ash Bank, said`: the bank is part of what Ann is. */
function joinsRoles(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const before = tokens[index - 1];
  return (
    lexicon.has('joining', tokens[index]!.key) &&
    before?.kind === 'word' &&
    (lexicon.role(before.key) !== undefined || lexicon.endsLikeRole(before.key))
  );
}

function leadIf(leads: boolean): Lead {
  return leads ? 'main' : 'none';
}

/** What a word before a name says of it, if it says anything. */
function leadBehind(tokens: readonly Token[], index: number, lexicon: Lexicon): Lead | null {
  const { key } = tokens[index]!;
  if (lexicon.has('that', key)) return 'embedded';
  if (lexicon.has('conjunctions', key)) return 'main';
  if (lexicon.has('joining', key) && !tokens[index - 1]?.isCapital) return 'main';
  if (isTag(tokens, index, lexicon)) return 'main';
  if (lexicon.has('speech', key)) return lexicon.has('addressing', key) ? 'none' : 'embedded';
  const isObject = OBJECTS.some((list) => lexicon.has(list, key));
  return isObject ? 'none' : null;
}

const OBJECTS = ['prepositions', 'stance', 'auxiliaries'] as const;

/** `whom Ann met` is about Ann, `who met Ann` is not. */
function leadBehindWho(key: string, isNext: boolean, lexicon: Lexicon): Lead | null {
  return lexicon.has('relative', key) ? leadIf(isNext) : null;
}

/** Adverbs and the like, and what belongs to an office. */
function isPassed({ key, isCapital }: Token, lexicon: Lexicon): boolean {
  if (lexicon.has('joining', key)) return true;
  const isOffice = lexicon.title(key) !== undefined || lexicon.isRole(key);
  return isCapital || isOffice || (lexicon.has('notNames', key) && !lexicon.pronoun(key));
}

/** `the embattled ministry`: the words before a name are its own if an article begins them. */
function isArticled(
  tokens: readonly Token[],
  index: number,
  mention: Mention,
  lexicon: Lexicon,
): boolean {
  // `The sailors left Ash`: what is behind a noun is its verb.
  if (lexicon.isRole(tokens[index - 1]?.key ?? '')) return false;
  return [1, 2].some((distance) => {
    const token = tokens[index - distance];
    if (token?.kind !== 'word' || !lexicon.has('determiners', token.key)) return false;
    const before = tokens[index - distance - 1];
    if (isPutIn(tokens, index - distance - 1, mention, lexicon)) return false;
    return before?.kind !== 'word' || lexicon.has('conjunctions', before.key);
  });
}

/** A role between commas, behind a name with a capital. */
function isPutIn(
  tokens: readonly Token[],
  sign: number,
  { kind }: Mention,
  lexicon: Lexicon,
): boolean {
  if (tokens[sign]?.kind !== 'comma' || kind === 'person' || kind === 'pronoun') return false;
  return endsInName(tokens, sign) && !endsInPlace(tokens, sign, lexicon);
}

/** `at a meeting in Port Ash, the mayor said`, `on Friday, the mayor said` */
function endsInPlace(tokens: readonly Token[], sign: number, lexicon: Lexicon): boolean {
  let index = sign - 1;
  if (lexicon.has('notNames', tokens[index]!.key)) return true;
  while (tokens[index]?.kind === 'word' && tokens[index]!.isCapital) index -= 1;
  return lexicon.has('locatives', tokens[index]?.key ?? '');
}

/** An age may stand between: `Ann Lee, 68, a sailor`. */
function endsInName(tokens: readonly Token[], sign: number): boolean {
  const before = tokens[sign - 1];
  if (before?.kind !== 'word') return false;
  if (before.isCapital) return !before.isPossessive;
  return (
    /^\d+$/.test(before.key) && tokens[sign - 2]?.kind === 'comma' && endsInName(tokens, sign - 2)
  );
}
