import type { QuoteKind } from '../article/quote';
import type { Attribution } from './attribute';
import {
  describesNoun,
  isInPlace,
  isNameInName,
  isNamedBefore,
  isNamedBehind,
  isOfHeadline,
  isTitleLike,
  isTitleOfNoun,
  isUnannounced,
  isWordOfNoun,
} from './borrowed';
import type { MarkedSpan } from './pair-marks';
import type { QuotedWords } from './quoted-words';
import type { Story } from './story';

/** Words in marks, with all that is known of them. */
export interface Candidate {
  readonly story: Story;
  readonly span: MarkedSpan;
  /** The piece of the story that they are. */
  readonly index: number;
  readonly words: QuotedWords;
  readonly attribution: Attribution;
  /** The words are a paragraph by themselves. */
  readonly standsAlone: boolean;
  /** Of words in a headline: the quote of the story that has them. */
  readonly echo: Lone | null;
  /** What most words in marks of the story are: above 0 speech, below it titles and borrowed words; in log odds. */
  readonly company: number;
}

/** Below this, words in marks are taken for a title, a name or a manner of speaking. */
export const LIKELY = 0.5;

interface Evidence {
  readonly weight: number;
  readonly holds: (candidate: Candidate) => boolean;
}

/** A sentence of speech has mostly more words, a title mostly fewer. */
const [SHORT, LONG] = [3, 7];

/** For and against words in marks being what somebody said. The weights are added up (log odds). */
const EVIDENCE: Readonly<Record<string, Evidence>> = {
  base: { weight: 0.2, holds: () => true },
  cueBeside: {
    weight: 2.4,
    holds: ({ attribution }) => attribution.reach === 'near' && attribution.cue?.kind !== 'stance',
  },
  judgementBeside: {
    weight: 1.2,
    holds: ({ attribution }) => attribution.reach === 'near' && attribution.cue?.kind === 'stance',
  },
  judgedAs: { weight: 0.6, holds: isJudgedAs },
  cueInSentence: { weight: 0.8, holds: ({ attribution }) => attribution.reach === 'far' },
  cueFarOff: { weight: -0.6, holds: isFarOff },
  announced: { weight: 1, holds: ({ story, index }) => kindAt(story, index - 1) === 'colon' },
  endsBeforeTag: { weight: 1, holds: endsBeforeTag },
  echoed: { weight: 1.5, holds: ({ echo }) => echo !== null },
  ofHeadline: { weight: 0.9, holds: isOfHeadline },
  firstPerson: { weight: 1, holds: ({ words }) => words.hasFirstPerson },
  long: { weight: 0.8, holds: ({ words }) => words.keys.length >= LONG },
  aSentence: { weight: 1.6, holds: isOwnSentence },
  aParagraph: { weight: 1.2, holds: ({ standsAlone }) => standsAlone },
  several: { weight: 0.8, holds: (one) => one.words.keys.length > SHORT && !isTitleLike(one) },
  short: { weight: -0.5, holds: ({ words }) => words.keys.length <= SHORT },
  noCue: { weight: -0.8, holds: hasNoCue },
  unknownLanguage: { weight: 0.4, holds: ({ story }) => !story.lexicon.hasCues },
  noWords: { weight: -8, holds: ({ words }) => words.keys.length === 0 },
  titleCase: { weight: -1.8, holds: isTitleLike },
  titleInPlace: { weight: -1.5, holds: isTitleInPlace },
  titleUnannounced: { weight: -1.5, holds: isUnannounced },
  namedBefore: { weight: -3, holds: isNamedBefore },
  namedBehind: { weight: -2, holds: isNamedBehind },
  nameInName: { weight: -3, holds: isNameInName },
  describesNoun: { weight: -1.2, holds: describesNoun },
  wordOfNoun: { weight: -2.4, holds: isWordOfNoun },
  titleOfNoun: { weight: -1.2, holds: isTitleOfNoun },
  leftOpen: { weight: -1.5, holds: ({ span }) => !span.isClosed },
};

/** From 0 to 1. */
export function confidenceOf(candidate: Candidate): number {
  let odds = candidate.company;
  for (const { weight, holds } of Object.values(EVIDENCE)) if (holds(candidate)) odds += weight;
  return 1 / (1 + Math.exp(-odds));
}

/** What is known of words by themselves. */
export type Lone = Omit<Candidate, 'company' | 'echo'>;

/** How much the company weighs, and at most. */
const COMPANY = { weight: 0.6, most: 1.2, least: -0.7 };

/** In a text of speech the next words in marks are likely to be speech, in one of titles and borrowed words such too. */
export function companyOf(candidates: readonly Lone[]): number {
  const speech = candidates.filter(isSurelySpeech).length;
  const borrowed = candidates.filter(looksBorrowed).length;
  const loose = candidates.filter((one) => !looksBorrowed(one) && isLoose(one)).length;
  // Of the loose ones nobody knows: half of them may be borrowed.
  const odds = COMPANY.weight * Math.log((speech + 1) / (borrowed + loose / 2 + 1));
  return Math.min(COMPANY.most, Math.max(COMPANY.least, odds));
}

function isSurelySpeech(candidate: Lone): boolean {
  const { attribution, words } = candidate;
  const isSaid = attribution.reach === 'near' && attribution.cue?.kind !== 'stance';
  return (
    !words.isTitleCase &&
    !isWordOfNoun(candidate) &&
    (isSaid || (words.keys.length >= LONG && words.beginsSentence))
  );
}

/** Short, and nobody says it. */
function isLoose(candidate: Lone): boolean {
  return hasNoCue(candidate) && candidate.words.keys.length <= SHORT;
}

function looksBorrowed(candidate: Lone): boolean {
  return [isTitleLike, isNamedBefore, isNameInName, describesNoun, isWordOfNoun].some((sign) =>
    sign(candidate),
  );
}

/** Whole sentences in marks, or some words. */
export function kindOf(candidate: Candidate): QuoteKind {
  return isSentence(candidate) ? 'direct' : 'partial';
}

function isSentence({ words, attribution, standsAlone, story, index }: Candidate): boolean {
  if (!words.beginsSentence || words.keys.length < 2) return false;
  const isSet = words.ending !== 'none' || kindAt(story, index - 1) === 'colon' || standsAlone;
  if (!story.lexicon.hasCapitals) return isSet || words.keys.length > SHORT;
  return isSet || (attribution.reach === 'near' && !words.isTitleCase);
}

function kindAt({ tokens }: Story, index: number): string | undefined {
  return tokens[index]?.kind;
}

function hasNoCue({ attribution, story }: Lone): boolean {
  return attribution.reach === 'none' && story.lexicon.hasCues;
}

/** Other words come between the verb and these. */
const FAR = 14;

function isFarOff(candidate: Candidate): boolean {
  const { attribution, index } = candidate;
  const { reach, cue } = attribution;
  if (reach !== 'far' || cue === null || cue.kind === 'citing') return false;
  return cue.from > index || (index - cue.to > FAR && !followsLike(candidate));
}

/** `described the shooting, which took place at night, as a “…”`. */
function isJudgedAs(candidate: Candidate): boolean {
  const { attribution, index } = candidate;
  const { cue } = attribution;
  return cue?.kind === 'stance' && cue.to <= index && followsLike(candidate);
}

/** `on “Harbour Nights”`, `Radio Ash’s “Harbour Nights”`. */
function isTitleInPlace(candidate: Candidate): boolean {
  const { story, index } = candidate;
  const isOwned = story.tokens[index - 1]?.isPossessive === true;
  return isTitleLike(candidate) && (isOwned || isInPlace(candidate));
}

/** Right before the words, but for an article. */
function followsLike({ story: { tokens, lexicon }, index }: Candidate): boolean {
  const isArticle = lexicon.has('determiners', tokens[index - 1]?.key ?? '');
  return lexicon.has('like', tokens[index - (isArticle ? 2 : 1)]?.key ?? '');
}

function endsBeforeTag({ words, attribution, index }: Candidate): boolean {
  const { cue } = attribution;
  return words.ending === 'comma' && cue !== null && cue.from > index;
}

/** A sentence of its own, with its full stop: “… ,” Ann said. “…” */
function isOwnSentence(candidate: Candidate): boolean {
  const { words, story, index } = candidate;
  const isBegin = /^(?:stop|end)$/.test(kindAt(story, index - 1) ?? 'end');
  const isWhole = isBegin && words.beginsSentence && words.ending === 'stop';
  return isWhole && !isTitleLike(candidate);
}
