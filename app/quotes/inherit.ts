import type { Attribution } from './attribute';
import type { Cue } from './cues';
import type { Candidate } from './evidence';
import type { Pronoun } from './language';
import type { Mention } from './mentions';
import { findSpeaker } from './find-speaker';
import { cuesWithin, sentenceAround, type Sentence, type Story } from './story';

/**
 * Who said words that have no cue: whoever said the ones before them in the paragraph, or in the paragraph before if the
 * words are one by themselves. Of some words it is whoever their sentence is about; of
 * words in a headline, whoever says them in the story.
 */
export function inherit(candidate: Candidate, before: Candidate | undefined): Attribution {
  const { attribution, echo } = candidate;
  const again = before ? speakerAgain(candidate, before) : null;
  if (again) return { ...attribution, source: again };
  if (attribution.source) return attribution;
  const source =
    echo?.attribution.source ??
    speakerOfSentenceBefore(candidate, before) ??
    speakerBefore(candidate, before) ??
    speakerNamedBehind(candidate) ??
    subjectBefore(candidate) ??
    subjectOfSentenceBefore(candidate, before);
  return source ? { ...attribution, source } : attribution;
}

function speakerBefore(candidate: Candidate, before: Candidate | undefined): Mention | null {
  const { attribution, words, standsAlone, index, story } = candidate;
  if (!before || !(attribution.cue || words.beginsSentence)) return null;
  const paragraphs = story.paragraphs[index]! - story.paragraphs[before.index]!;
  return paragraphs <= (standsAlone ? 1 : 0) ? before.attribution.source : null;
}

/** “…,” she said: whoever said the words before, if nobody has come in since. */
function speakerAgain({ story, index, attribution }: Candidate, before: Candidate): Mention | null {
  const { people } = story;
  const speaker = before.attribution.source;
  const pronoun = attribution.cue ? pronounBeside(story, attribution.cue) : null;
  if (!speaker || !pronoun || story.paragraphs[index]! - story.paragraphs[before.index]! > 1)
    return null;
  if (speaker.kind === 'pronoun' || !canMean(pronoun, speaker)) return null;
  if (index - before.index > REACH || isPartOf(story, speaker, attribution.source)) return null;
  for (const mention of people.backwards(before.index, index)) {
    const isOther = mention.kind !== 'pronoun' && mention.from !== speaker.from;
    if (isOther && people.leadsMain(mention)) return null;
  }
  return speaker;
}

/** Somebody who spoke so far before may be forgotten. */
const REACH = 200;

/** `Lee` of `Ann Lee`: the same with fewer words. */
function isPartOf({ tokens }: Story, part: Mention, whole: Mention | null): boolean {
  if (!whole) return false;
  const keys = tokens.slice(whole.from, whole.to).map(({ key }) => key);
  return tokens.slice(part.from, part.to).every(({ key }) => keys.includes(key));
}

/** The pronoun that is the subject of a verb, or within it. */
function pronounBeside({ people }: Story, { speaker, from, to }: Cue): Pronoun | null {
  if (speaker === 'within') return 'any';
  const beside = [people.at(from - 1), people.at(to)].find((one) => one?.kind === 'pronoun');
  return beside?.pronoun ?? null;
}

function canMean(pronoun: Pronoun, { kind, isPerson, pronoun: own }: Mention): boolean {
  if (kind === 'role' && !isPerson) return false;
  if (pronoun === 'any') return true;
  if (kind === 'body') return pronoun === 'they';
  return pronoun !== 'they' && (own === 'any' || own === pronoun);
}

/** “…” – Ann Lee: a dash, a name and the end of the paragraph. */
function speakerNamedBehind({ story: { people, tokens }, index }: Candidate): Mention | null {
  const named = tokens[index + 1]?.kind === 'dash' ? people.at(index + 2) : null;
  return named && tokens[named.to]?.kind === 'end' ? named : null;
}

/** `The port is shut, Ann Lee said. “It leaks.”`: a sentence of its own, behind one in which somebody speaks. */
function speakerOfSentenceBefore(
  candidate: Candidate,
  before: Candidate | undefined,
): Mention | null {
  const { story } = candidate;
  const sentence = sentenceBefore(candidate, before);
  if (!sentence) return null;
  const { from, to } = sentence;
  const cue = cuesWithin(story, from, to).findLast(({ kind }) => kind === 'speech');
  const speaker = cue ? findSpeaker(story, cue, sentence) : null;
  return speaker?.kind === 'person' || speaker?.kind === 'role' ? speaker : null;
}

/** `Ann Lee shook her head. “It leaks.”` */
function subjectOfSentenceBefore(
  candidate: Candidate,
  before: Candidate | undefined,
): Mention | null {
  const { people } = candidate.story;
  const sentence = sentenceBefore(candidate, before);
  if (!sentence) return null;
  for (const mention of people.backwards(sentence.from, sentence.to)) {
    if (mention.kind === 'body' || !people.leadsMain(mention)) continue;
    return people.named(mention);
  }
  return null;
}

/** The sentence before words that are one by themselves, in their paragraph and with no other quote. */
function sentenceBefore(
  { story, index, words, attribution }: Candidate,
  before: Candidate | undefined,
): Sentence | null {
  const { tokens } = story;
  if (attribution.cue || !words.beginsSentence || tokens[index - 1]?.kind !== 'stop') return null;
  const sentence = sentenceAround(story, Math.max(0, index - 2));
  const isFirst = tokens.slice(sentence.from, sentence.to).some(({ kind }) => kind === 'end');
  return isFirst || (before && before.index >= sentence.from) ? null : sentence;
}

/** Who the sentence is about that some words in marks belong to; of a paragraph of speech, who acted last. */
function subjectBefore({ story, index, standsAlone }: Candidate): Mention | null {
  const { people } = story;
  let nearest: Mention | null = null;
  let first: Mention | null = null;
  for (const mention of people.backwards(sentenceAround(story, index).from, index)) {
    if (people.leads(mention)) first = mention;
    if (people.isSubject(mention) && mention.kind !== 'pronoun') nearest ??= mention;
  }
  if (first) return people.named(first);
  if (nearest) return nearest;
  return standsAlone
    ? (speakerOfParagraphBefore(story, index) ?? people.meant('any', index))
    : null;
}

/** Who said something last in the paragraph before, without marks. */
function speakerOfParagraphBefore(story: Story, index: number): Mention | null {
  const sentence = sentenceAround(story, Math.max(0, index - 2));
  const cue = cuesWithin(story, sentence.from, sentence.to).find(({ kind }) => kind === 'speech');
  const speaker = cue ? findSpeaker(story, cue, sentence) : null;
  return speaker?.kind === 'body' ? null : speaker;
}
