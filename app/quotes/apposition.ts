import type { Mention } from './mentions';
import type { Token } from './tokens';

/** An office goes on for no more words before the comma behind it: `the head | of the port of Ash,`. */
const LONGEST_REST = 8;

/**
 * Who bears the role that is the mention `number`, put in behind it: `a sailor, Ann (45), said`, `the head of the port, Ann
 * Lee, said`. One word is a person where a sign closes it in; nobody is put in where the sentence goes on behind the name.
 */
export function putInBehind(
  mentions: readonly Mention[],
  number: number,
  tokens: readonly Token[],
): Mention | null {
  const role = mentions[number];
  if (role?.kind !== 'role') return null;
  const sign = signBehind(role.to, tokens);
  for (let next = number + 1; next < mentions.length; next += 1) {
    const named = mentions[next]!;
    if (named.from > sign + 1) break;
    if (named.from === sign + 1) return isBearer(named, tokens[sign]!, tokens) ? named : null;
  }
  return null;
}

/** The comma, or the bracket that closes, right behind the words of an office; -1 where there is none. */
function signBehind(from: number, tokens: readonly Token[]): number {
  for (let index = from; index < from + LONGEST_REST; index += 1) {
    const kind = tokens[index]?.kind;
    if (kind === 'bracket') return endOfBracket(index, tokens);
    if (kind !== 'word') return kind === 'comma' ? index : -1;
  }
  return -1;
}

/** `Kepala Badan Pelabuhan (BP) Ann Lee`, `Letkol (Purn) Ann Lee`. */
const LONGEST_BRACKET = 4;

function endOfBracket(from: number, tokens: readonly Token[]): number {
  for (let index = from + 1; index <= from + LONGEST_BRACKET; index += 1)
    if (tokens[index]?.kind === 'bracket') return index;
  return -1;
}

function isBearer(named: Mention, sign: Token, tokens: readonly Token[]): boolean {
  if (sign.kind === 'bracket') return named.kind === 'person';
  return isName(named, tokens) && isClosedIn(named, tokens);
}

function isName({ kind, from, to }: Mention, tokens: readonly Token[]): boolean {
  return kind === 'person' || (kind === 'body' && to - from === 1 && tokens[from]!.isCapital);
}

/** `, Ann,` and `, Ann (45)`. */
function isClosedIn({ to }: Mention, tokens: readonly Token[]): boolean {
  const [sign, behind] = [tokens[to], tokens[to + 1]];
  if (sign?.kind === 'bracket') return /^\d/.test(behind?.key ?? '');
  return sign?.kind === 'comma';
}
