import type { Cue } from './cues';
import type { Pronoun } from './language';
import type { Lexicon } from './lexicon';
import { nameBehind } from './name-behind';
import { beginsSentence, endOfRole, nameAt } from './names';
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
  for (let index = 0; index < tokens.length;) {
    const named = behindCues.has(index) ? nameBehind(tokens, index, lexicon) : null;
    const found = named ?? mentionAt(tokens, index, lexicon);
    if (found && (!isFirstWord(tokens, found) || names.has(found.key))) mentions.push(found);
    index = found ? found.to : index + 1;
  }
  return tellPersons(mentions, tokens, placesIn(mentions, tokens, lexicon));
}

/** One word alone at the beginning of a sentence has its capital from there. */
function isFirstWord(tokens: readonly Token[], { kind, from, to }: Mention): boolean {
  return kind === 'body' && to - from === 1 && beginsSentence(tokens, from);
}

/** Words with a capital that is their own: within a sentence, or before a verb of saying. */
function capitalsWithin(tokens: readonly Token[], lexicon: Lexicon): ReadonlySet<string> {
  const isOwn = (index: number): boolean =>
    !beginsSentence(tokens, index) || lexicon.has('speech', tokens[index + 1]?.key ?? '');
  return new Set(
    tokens.filter(({ isCapital }, index) => isCapital && isOwn(index)).map(({ key }) => key),
  );
}

function mentionAt(tokens: readonly Token[], index: number, lexicon: Lexicon): Mention | null {
  const token = tokens[index]!;
  if (token.kind !== 'word') return null;
  const pronoun = lexicon.pronoun(token.key);
  if (pronoun !== undefined) return pronounAt(token, index, pronoun);
  const name = nameAt(tokens, index, lexicon);
  if (name) return name;
  return lexicon.has('roles', token.key) ? roleAt(tokens, index, lexicon) : null;
}

function pronounAt(token: Token, from: number, pronoun: Pronoun): Mention {
  const { start, end, key } = token;
  return { kind: 'pronoun', start, end, from, to: from + 1, key, pronoun };
}

/** A role with the small words before it: `a senior spokesman`. */
function roleAt(tokens: readonly Token[], index: number, lexicon: Lexicon): Mention {
  let from = index;
  for (let before = index - 1; before >= index - 3; before -= 1) {
    const token = tokens[before];
    if (token?.kind !== 'word' || lexicon.has('prepositions', token.key)) break;
    if (lexicon.has('determiners', token.key)) {
      from = before;
      break;
    }
  }
  const to = endOfRole(tokens, index + 1, lexicon);
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
  return { kind: 'role', start, end, from, to, key: tokens[to - 1]!.key, pronoun: 'any' };
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

/** A single word is the person who was named in full elsewhere; and who is a `Mrs` once is a `she` everywhere. */
function tellPersons(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  places: ReadonlySet<string>,
): readonly Mention[] {
  const pronouns = new Map<string, Pronoun>();
  for (const { kind, key, pronoun } of mentions) {
    if (kind === 'person' && !places.has(key) && (pronouns.get(key) ?? 'any') === 'any')
      pronouns.set(key, pronoun);
  }
  return mentions.map((mention) => {
    if (mention.kind === 'person' && places.has(mention.key)) return { ...mention, kind: 'body' };
    const pronoun = pronouns.get(mention.key);
    const isSingle = mention.to - mention.from === 1 && tokens[mention.from]!.isCapital;
    const isPerson = mention.kind === 'person' || (mention.kind === 'body' && isSingle);
    return pronoun !== undefined && isPerson ? { ...mention, kind: 'person', pronoun } : mention;
  });
}
