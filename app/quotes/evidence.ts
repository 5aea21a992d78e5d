import type { QuoteKind } from '../article/quote';
import type { Attribution } from './attribute';
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
  /** What most words in marks of the story are. */
  readonly company: Company;
}

export type Company = 'speech' | 'titles';

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
  cueInSentence: { weight: 0.8, holds: ({ attribution }) => attribution.reach === 'far' },
  cueFarOff: { weight: -0.6, holds: isFarOff },
  announced: { weight: 1, holds: ({ story, index }) => kindAt(story, index - 1) === 'colon' },
  endsBeforeTag: { weight: 1, holds: endsBeforeTag },
  firstPerson: { weight: 1, holds: ({ words }) => words.hasFirstPerson },
  long: { weight: 0.8, holds: ({ words }) => words.keys.length >= LONG },
  aParagraph: { weight: 1.2, holds: ({ standsAlone }) => standsAlone },
  several: { weight: 0.8, holds: (one) => one.words.keys.length > SHORT && !isTitleLike(one) },
  amongTitles: { weight: -0.6, holds: ({ company }) => company === 'titles' },
  short: { weight: -0.5, holds: ({ words }) => words.keys.length <= SHORT },
  noCue: { weight: -0.8, holds: hasNoCue },
  unknownLanguage: { weight: 0.4, holds: ({ story }) => !story.lexicon.hasCues },
  noWords: { weight: -8, holds: ({ words }) => words.keys.length === 0 },
  titleCase: { weight: -1.8, holds: isTitleLike },
  titleInPlace: { weight: -1.5, holds: (one) => isTitleLike(one) && isInPlace(one) },
  titleUnannounced: { weight: -1.5, holds: isUnannounced },
  namedBefore: { weight: -3, holds: isNamedBefore },
  nameInName: { weight: -3, holds: isNameInName },
  describesNoun: { weight: -1.2, holds: describesNoun },
  leftOpen: { weight: -1.5, holds: ({ span }) => !span.isClosed },
};

/** From 0 to 1. */
export function confidenceOf(candidate: Candidate): number {
  let odds = 0;
  for (const { weight, holds } of Object.values(EVIDENCE)) if (holds(candidate)) odds += weight;
  return 1 / (1 + Math.exp(-odds));
}

type Lone = Omit<Candidate, 'company'>;

/** Of fewer words in marks nothing can be told about the others. */
const FEWEST = 4;

/** In a text of titles, names and borrowed words, the next words in marks are likely to be such too. */
export function companyOf(candidates: readonly Lone[]): Company {
  const titles = candidates.filter(looksBorrowed).length;
  return candidates.length >= FEWEST && titles * 2 >= candidates.length ? 'titles' : 'speech';
}

function looksBorrowed(candidate: Lone): boolean {
  const isLoose = hasNoCue(candidate) && candidate.words.keys.length <= SHORT;
  return (
    isLoose ||
    [isTitleLike, isNamedBefore, isNameInName, describesNoun].some((sign) => sign(candidate))
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

function isFarOff({ attribution: { reach, cue }, index }: Candidate): boolean {
  if (reach !== 'far' || cue === null || cue.kind === 'citing') return false;
  return cue.from > index || index - cue.to > FAR;
}

function endsBeforeTag({ words, attribution, index }: Candidate): boolean {
  const { cue } = attribution;
  return words.ending === 'comma' && cue !== null && cue.from > index;
}

/** A comma may stand within the marks of a title as well, a full stop at the end of its sentence. */
function isTitleLike({ words, story, index }: Lone): boolean {
  if (!words.isTitleCase || words.keys.length > LONG + 3) return false;
  const isSpeech = kindAt(story, index - 1) === 'colon' || words.hasFirstPerson;
  return !isSpeech;
}

/** `on “…”`, `from “…”`. */
function isInPlace({ story: { tokens, lexicon }, index }: Candidate): boolean {
  return lexicon.has('prepositions', tokens[index - 1]?.key ?? '');
}

/** `wrote “The Long Way Home”`: before several words of speech there is a sign. */
function isUnannounced(candidate: Candidate): boolean {
  const { story, index, words } = candidate;
  const isOne = words.keys.length === 1;
  return !isOne && isTitleLike(candidate) && kindAt(story, index - 1) === 'word';
}

/** `the film “…”`, `a man known as “…”`; a sign may stand between. */
function isNamedBefore({ story: { tokens, lexicon }, index, words }: Lone): boolean {
  const before = tokens[index - 1];
  const isPassed =
    /^(?:comma|bracket|dash)$/.test(before?.kind ?? '') ||
    lexicon.has('determiners', before?.key ?? '') ||
    lexicon.has('prepositions', before?.key ?? '');
  return [1, isPassed ? 2 : 1].some((distance) => {
    const key = tokens[index - distance]?.key ?? '';
    // `called “a disgrace”` judges, `called “Harbour Lights”` names.
    return lexicon.has('works', key) && (words.isTitleCase || !lexicon.has('stance', key));
  });
}

/** Johannes “Hans” Lee. */
function isNameInName({ story: { tokens }, index, words }: Lone): boolean {
  const [before, behind] = [tokens[index - 1], tokens[index + 1]];
  const isBetween = before?.kind === 'word' && before.isCapital && behind?.isCapital === true;
  return isBetween && words.isTitleCase && words.keys.length <= SHORT && words.ending === 'none';
}

/** `a “phased” approach`: words that are used like an adjective. */
function describesNoun({ story: { tokens, lexicon }, index, words }: Lone): boolean {
  const [before, behind] = [tokens[index - 1], tokens[index + 1]];
  if (words.keys.length > SHORT || words.ending !== 'none') return false;
  const hasNoun = behind?.kind === 'word' && !lexicon.has('prepositions', behind.key);
  return hasNoun && before?.kind === 'word' && lexicon.has('determiners', before.key);
}
