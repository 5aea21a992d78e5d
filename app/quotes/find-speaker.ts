import type { Cue } from './cues';
import type { Mention } from './mentions';
import type { Lexicon } from './lexicon';
import type { Sentence, Story } from './story';
import type { Token } from './tokens';

/** Between a verb and the speaker behind it there may be an adverb or an article. */
const NEAR = 3;

const LONGEST_NOUN = 4;

/** Who does what a cue says, in its sentence; null where nobody is named. */
export function findSpeaker(story: Story, cue: Cue, sentence: Sentence): Mention | null {
  if (cue.speaker === 'within') return story.people.meant('any', cue.from);
  if (cue.kind === 'citing' || cue.kind === 'according') return speakerCited(story, cue, sentence);
  const isBehind =
    cue.speaker === 'behind' ||
    (story.lexicon.verbFirst && !followsRelative(story, cue)) ||
    followsQuote(story, cue);
  const found = isBehind
    ? (speakerBehind(story, cue, sentence) ?? speakerBefore(story, cue, sentence))
    : speakerBefore(story, cue, sentence);
  if (found) return story.people.named(found);
  // Where the verb comes first, its subject is left out if it is known.
  return story.lexicon.verbFirst ? story.people.meant('any', cue.from) : null;
}

/** Right behind quoted words the verb may come before its subject: “…,” said Ann. */
function followsQuote({ tokens }: Story, cue: Cue): boolean {
  const before = tokens[cue.from - 1];
  return (
    before?.kind === 'quote' || (before?.kind === 'comma' && tokens[cue.from - 2]?.kind === 'quote')
  );
}

/** Ann Lee, who said: the verb's subject stands before it in any language. */
function followsRelative({ tokens, lexicon }: Story, cue: Cue): boolean {
  return lexicon.has('relative', tokens[cue.from - 1]?.key ?? '');
}

function speakerCited(story: Story, cue: Cue, { to }: Sentence): Mention | null {
  const found = story.people.first(cue.to, to);
  return found ? story.people.named(found) : null;
}

function speakerBehind(story: Story, cue: Cue, { to }: Sentence): Mention | null {
  const first = story.people.first(cue.to, to);
  if (!first) return null;
  const between = story.tokens.slice(cue.to, first.from);
  const isNear = between.length <= NEAR && between.every(({ kind }) => kind === 'word');
  const isObject = between.some(({ key }) => story.lexicon.has('prepositions', key));
  return isNear && !isObject ? first : null;
}

/**
 * The subject before a verb: the nearest name that can be one. Behind a comma it is the name before what was put in
 * (`Ann Lee, who leads the union, said`), and with `who` it is the name before that. Right behind
 * quoted words it is the name there, though the comma behind the insertion is missing.
 */
function speakerBefore(story: Story, cue: Cue, { from }: Sentence): Mention | null {
  const first = story.tokens[from - 1]?.kind === 'quote' ? story.people.at(from) : null;
  if (first?.kind === 'person' && story.tokens[first.to]?.kind === 'comma') return first;
  const to = pastInsertion(story, cue.from, from);
  for (const mention of story.people.backwards(from, to)) {
    if (story.people.isSubject(mention)) return mention;
  }
  return cue.kind === 'speech' ? nounBefore(story, cue) : null;
}

/** Whoever has no name: the few words that begin the clause before a verb (`one voter wrote`). */
function nounBefore({ tokens, lexicon }: Story, cue: Cue): Mention | null {
  if (!lexicon.hasCapitals) return null;
  let from = cue.from;
  const least = Math.max(0, cue.from - LONGEST_NOUN - 1);
  while (from > least && isNoun(tokens[from - 1]!, lexicon)) from -= 1;
  const words = cue.from - from;
  if (words === 0 || words > LONGEST_NOUN) return null;
  const [start, end] = [tokens[from]!.start, tokens[cue.from - 1]!.end];
  const key = tokens[cue.from - 1]!.key;
  return { kind: 'role', start, end, from, to: cue.from, key, pronoun: 'any' };
}

function isNoun({ kind, key }: Token, lexicon: Lexicon): boolean {
  return kind === 'word' && !lexicon.has('prepositions', key) && !lexicon.has('relative', key);
}

/** The piece behind the words in which the subject is to be looked for. */
function pastInsertion({ tokens, lexicon, people }: Story, cue: number, from: number): number {
  for (let index = cue - 1; index > from; index -= 1) {
    const { kind, key } = tokens[index]!;
    if (kind === 'quote') break;
    if (kind === 'word' && lexicon.has('relative', key)) return index;
  }
  if (tokens[cue - 1]?.kind !== 'comma') return cue;
  for (let index = cue - 2; index > from; index -= 1) {
    if (tokens[index]!.kind === 'quote') break;
    const isName = tokens[index]!.kind === 'comma' && people.at(index - 1) !== null;
    const mention = isName ? people.at(index - 1) : null;
    if (mention?.to === index && people.isSubject(mention)) return index;
  }
  return cue;
}
