import { isOfNoun } from './clause';
import type { Cue } from './cues';
import { findSpeaker } from './find-speaker';
import type { Mention } from './mentions';
import type { QuotedWords } from './quoted-words';
import { isMedium } from './via';
import { sentenceAround, cuesWithin, type Sentence, type Story } from './story';
import type { Token } from './tokens';

/** Who said words in marks, and by which cue we know. */
export interface Attribution {
  readonly source: Mention | null;
  readonly cue: Cue | null;
  /** `near`: nothing but names and signs between cue and words; `far`: somewhere in the sentence. */
  readonly reach: 'near' | 'far' | 'none';
}

const NOBODY: Attribution = { source: null, cue: null, reach: 'none' };

/** Finds the cue for the quote that is the piece `index`, and who it names. */
export function attribute(story: Story, index: number, words: QuotedWords): Attribution {
  const sentence = sentenceAround(story, index);
  const cue = bestCue(story, index, words, sentence);
  if (!cue) return NOBODY;
  const isBehind = cue.from > index && !isOfNoun(story.tokens, index, story.lexicon);
  const within = isBehind ? { from: index + 1, to: sentence.to } : sentence;
  const source = findSpeaker(story, cue, within) ?? findSpeaker(story, cue, sentence) ?? null;
  return {
    source,
    cue,
    reach: isNear(story, index, cue, piecesBetween(story, index, cue)) ? 'near' : 'far',
  };
}

function bestCue(
  story: Story,
  index: number,
  words: QuotedWords,
  { from, to }: Sentence,
): Cue | null {
  let best: { readonly cue: Cue; readonly weight: number } | null = null;
  for (const cue of cuesWithin(story, from, to)) {
    if (cue.kind === 'via') continue;
    if (cue.to > index && !belongsBehind(story, index, words, cue, to)) continue;
    const weight = weigh(story, index, words, cue);
    if (weight > (best?.weight ?? 0)) best = { cue, weight };
  }
  return best?.cue ?? null;
}

/** What speaks for a cue by its kind, in pieces of distance. */
const WEIGHTS: Readonly<Record<Cue['kind'], number>> = {
  citing: 50,
  speech: 40,
  according: 34,
  stance: 30,
  via: 0,
};
const NEAR = 30;
const COLON = 15;
const COMMA_BEFORE = 8;
const ACROSS_QUOTE = 6;
/** Behind other words a verb mostly begins another clause: `… and said`. */
const BEHIND_OTHERS = 18;

/** What somebody says that they want is what they say. */
const THOUGHT = 25;

/** `Ann said …, according to Radio Ash`: a medium is the source only where nobody else is. */
const RELAYED = 50;

function isRelayed(story: Story, { kind, to }: Cue): boolean {
  const named = kind === 'according' ? story.people.first(to, to + 2) : null;
  return named !== null && isMedium(story, named);
}

/** `Radio Ash reported the captain saying`, `quoted her as saying`: of two verbs with a name between, the second counts. */
function relays(story: Story, { to }: Cue): boolean {
  const { tokens, lexicon, people } = story;
  const named = people.at(to) ?? people.at(to + 1);
  if (!named || named.from > to + 1) return false;
  const behind = lexicon.has('like', tokens[named.to]?.key ?? '') ? named.to + 1 : named.to;
  return lexicon.has('participles', tokens[behind]?.key ?? '');
}

function isThought({ tokens, lexicon }: Story, cue: Cue): boolean {
  return lexicon.has('attitudes', tokens[cue.from]!.key);
}

function weigh(story: Story, index: number, words: QuotedWords, cue: Cue): number {
  const between = piecesBetween(story, index, cue);
  const quotes = between.filter(({ kind }) => kind === 'quote').length;
  let weight = WEIGHTS[cue.kind] - between.length / 2 - quotes * ACROSS_QUOTE;
  const near = isNear(story, index, cue, between);
  if (near) weight += NEAR;
  else if (cue.from > index && cue.kind !== 'citing') weight -= BEHIND_OTHERS;
  if (cue.to <= index && story.tokens[index - 1]!.kind === 'colon') weight += COLON;
  if (isThought(story, cue)) weight -= THOUGHT;
  if (isRelayed(story, cue) || relays(story, cue)) weight -= RELAYED;
  // The comma within the marks says that the sentence goes on to its verb.
  if (cue.from > index && words.ending === 'comma') weight += COMMA_BEFORE;
  return weight;
}

function piecesBetween({ tokens }: Story, index: number, cue: Cue): readonly Token[] {
  return cue.from > index ? tokens.slice(index + 1, cue.from) : tokens.slice(cue.to, index);
}

/** A speaker with all that is put in before the verb has no more pieces. */
const LONGEST_SPEAKER = 25;

/** A verb right beside the words, or parted from them by signs, `that`, and whoever says or is told it. */
function isNear(story: Story, index: number, cue: Cue, between: readonly Token[]): boolean {
  if (between.length === 0) return true;
  if (between.some(({ kind }) => kind === 'quote')) return false;
  if (cue.to <= index) return isLedTo(story, index) || isShort(story, cue, between);
  const [first] = between;
  const begin = index + (first!.kind === 'comma' || first!.kind === 'dash' ? 2 : 1);
  if (begin === cue.from) return true;
  if (beginsClause(story, begin)) return false;
  const named = story.people.at(begin) ?? story.people.at(begin + 1);
  return named !== null && between.length <= LONGEST_SPEAKER && reaches(story, named.to, cue.from);
}

/** An adverb may stand between a name and its verb, or what is put in between commas or belongs to an office. */
function reaches({ tokens, lexicon }: Story, from: number, cue: number): boolean {
  if (cue - from <= 2) return true;
  const first = tokens[from]!;
  if (first.kind !== 'word') return tokens[cue - 1]!.kind !== 'word';
  const isOwn = lexicon.has('prepositions', first.key) || lexicon.has('relative', first.key);
  return isOwn && !tokens.slice(from, cue).some(({ key }) => lexicon.has('joining', key));
}

/** `said it was “…”`, but not `said in his “…” voice`. */
function isShort({ lexicon }: Story, cue: Cue, between: readonly Token[]): boolean {
  const isAside = between.some(({ key }) => lexicon.has('prepositions', key));
  return between.length <= 3 && !(cue.kind === 'speech' && isAside);
}

/** `… and she left`: what stands there begins no name. */
function beginsClause({ tokens, lexicon }: Story, index: number): boolean {
  const { key, isCapital } = tokens[index]!;
  if (isCapital || lexicon.has('determiners', key)) return false;
  return (
    lexicon.has('prepositions', key) || (lexicon.has('notNames', key) && !lexicon.pronoun(key))
  );
}

function isLedTo({ tokens, lexicon }: Story, index: number): boolean {
  const before = tokens[index - 1];
  return (
    before?.kind === 'colon' || before?.kind === 'comma' || lexicon.has('that', before?.key ?? '')
  );
}

/** A speaker before the cue with office, age and party. */
const LONGEST_HEAD = 14;
/** Tail of a sentence behind its cue: `said on Friday`. */
const LONGEST_TAIL = 14;

/**
 * Behind words that are a whole sentence another one begins: only one that is no more than the cue and its speaker
 * belongs to them.
 */
function belongsBehind(
  story: Story,
  index: number,
  words: QuotedWords,
  cue: Cue,
  to: number,
): boolean {
  if (words.ending !== 'stop') return true;
  const behind = story.tokens[index + 1];
  // `vowed to “stay in the port.” Ann said`: the sentence has ended.
  if (!words.beginsSentence && behind?.isCapital && cue.from - index > 1) return false;
  if (behind?.kind === 'word' && !behind.isCapital && story.lexicon.hasCapitals) return true;
  const tail = story.tokens.slice(cue.to, to);
  const goesOn = tail.some(
    ({ kind, key }) => kind === 'quote' || kind === 'colon' || story.lexicon.has('that', key),
  );
  const head = cue.from - index - 1;
  return !goesOn && head <= LONGEST_HEAD && tail.length <= (head === 0 ? LONGEST_TAIL : 4);
}
