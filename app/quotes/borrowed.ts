import type { Lone } from './evidence';

/**
 * Words in marks that nobody says: titles, names, and words that the reporter borrows or holds off. Of each sign a function
 * tells whether words in marks have it.
 */

/** A name has mostly no more words. */
const SHORT = 3;

function kindAt({ tokens }: Lone['story'], index: number): string | undefined {
  return tokens[index]?.kind;
}

const LONGEST_TITLE = 25;

/** A comma may stand within the marks of a title as well, a full stop at the end of its sentence. */
export function isTitleLike(candidate: Lone): boolean {
  const { words } = candidate;
  if (!words.isTitleCase || words.keys.length > LONGEST_TITLE) return false;
  return !(words.hasFirstPerson || isLedTo(candidate) || isAmongCapitals(candidate));
}

/** In a headline in which most words have a capital they mean nothing: `Mayor Takes “Hard Look” At Port`. */
function isAmongCapitals({ story, index, words }: Lone): boolean {
  return story.hasCapitalHeadline && story.paragraphs[index] === 0 && words.keys.length > 1;
}

/** A colon before the words, or a comma behind a verb of saying. */
function isLedTo({ story, index, attribution: { cue, reach } }: Lone): boolean {
  const before = kindAt(story, index - 1);
  const isSaid = reach === 'near' && cue?.kind === 'speech' && cue.to === index - 1;
  return before === 'colon' || (before === 'comma' && isSaid);
}

/** `on “…”`, `from “…”`. */
export function isInPlace({ story: { tokens, lexicon }, index }: Lone): boolean {
  return lexicon.has('prepositions', tokens[index - 1]?.key ?? '');
}

/** `wrote “The Long Way Home”`: before several words of speech there is a sign. */
export function isUnannounced(candidate: Lone): boolean {
  const { story, index, words } = candidate;
  const isOne = words.keys.length === 1;
  return !isOne && isTitleLike(candidate) && kindAt(story, index - 1) === 'word';
}

/** `the film “…”`, `a man known as “…”`; a sign may stand between. */
export function isNamedBefore(candidate: Lone): boolean {
  const { tokens, lexicon } = candidate.story;
  const before = tokens[candidate.index - 1];
  const isPassed =
    /^(?:comma|bracket|dash)$/.test(before?.kind ?? '') ||
    lexicon.has('determiners', before?.key ?? '') ||
    lexicon.has('prepositions', before?.key ?? '');
  if (isToldTo(candidate)) return false;
  return [1, isPassed ? 2 : 1].some((distance) => isNaming(candidate, candidate.index - distance));
}

/** `told the magazine, “We are fine.”`, `told the magazine “we are fine”` */
function isToldTo({ story, index, words, attribution: { cue, reach } }: Lone): boolean {
  const isSaid = reach === 'near' && cue?.kind === 'speech' && cue.to < index;
  if (!isSaid || words.isTitleCase) return false;
  return kindAt(story, index - 1) === 'comma' || words.keys.length > SHORT;
}

/** `called “a disgrace”` judges, `is called “Harbour Lights”` names. */
function isNaming({ story, words, attribution }: Lone, index: number): boolean {
  const { tokens, lexicon } = story;
  const key = tokens[index]?.key ?? '';
  if (!lexicon.has('works', key)) return false;
  const isPassive = lexicon.has('copulas', tokens[index - 1]?.key ?? '') || !attribution.source;
  return words.isTitleCase || isPassive || !lexicon.has('stance', key);
}

/** `the “Content first” poster`. */
export function isNamedBehind({ story: { tokens, lexicon }, index, words }: Lone): boolean {
  const behind = tokens[index + 1];
  return behind?.kind === 'word' && words.ending === 'none' && lexicon.has('works', behind.key);
}

/** `Mayor: port ‘will never close’`: a headline quotes, and seldom holds off. */
export function isOfHeadline(candidate: Lone): boolean {
  const { story, index, words } = candidate;
  const isFirst = story.paragraphs[index] === 0 && story.paragraphs.at(-1)! > 1;
  return isFirst && words.keys.length > 1 && !words.isTitleCase && !describesNoun(candidate);
}

/** `a “yes” result`, `of “likely” voters`: one word that belongs to the noun behind it. */
export function isWordOfNoun(candidate: Lone): boolean {
  const { story, index, words } = candidate;
  const { tokens, lexicon } = story;
  if (words.keys.length !== 1 || words.ending !== 'none' || lexicon.isBareDefinite) return false;
  if (describesNoun(candidate)) return true;
  const behind = tokens[index + 1];
  return behind?.kind === 'word' && behind.isCapital
    ? lexicon.has('prepositions', tokens[index - 1]?.key ?? '')
    : isBeforeNoun(candidate) && isInPlace(candidate);
}

/** Johannes “Hans” Lee. */
export function isNameInName(candidate: Lone): boolean {
  const { story, index, words } = candidate;
  const { tokens } = story;
  if (isAmongCapitals(candidate)) return false;
  const [before, behind] = [tokens[index - 1], tokens[index + 1]];
  const isBetween = before?.kind === 'word' && before.isCapital && behind?.isCapital === true;
  return isBetween && words.isTitleCase && words.keys.length <= SHORT && words.ending === 'none';
}

/** `a “phased” approach`, `his mock “anchor” voice`: words that are used like an adjective. */
export function describesNoun(candidate: Lone): boolean {
  const { story, index, words } = candidate;
  const { tokens, lexicon } = story;
  if (words.keys.length > SHORT || words.ending !== 'none' || !isBeforeNoun(candidate))
    return false;
  // `growth in “fake ferry” tickets`
  if (!lexicon.isBareDefinite && isInPlace(candidate)) return true;
  return [1, 2].some((distance) => {
    const between = tokens.slice(index - distance, index);
    const isRow = between.length === distance && between.every(({ kind }) => kind === 'word');
    return isRow && lexicon.has('determiners', between[0]!.key);
  });
}

/** `“The Long Night” host Ann Lee`. */
export function isTitleOfNoun(candidate: Lone): boolean {
  return isTitleLike(candidate) && isBeforeNoun(candidate) && candidate.words.ending === 'none';
}

const NO_NOUNS = [
  'prepositions',
  'joining',
  'conjunctions',
  'auxiliaries',
  'speech',
  'relative',
  'that',
] as const;

function isBeforeNoun({ story: { tokens, lexicon }, index }: Lone): boolean {
  const behind = tokens[index + 1];
  if (behind?.kind !== 'word' || behind.isCapital) return false;
  return (
    lexicon.pronoun(behind.key) === undefined &&
    !NO_NOUNS.some((list) => lexicon.has(list, behind.key))
  );
}
