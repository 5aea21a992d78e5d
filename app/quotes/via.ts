import type { Attribution } from './attribute';
import type { Cue } from './cues';
import { findSpeaker } from './find-speaker';
import type { Mention } from './mentions';
import { cuesWithin, sentenceAround, type Sentence, type Story } from './story';

/**
 * The medium by which somebody's words came, where the sentence names one beside the source: `…, as quoted by Radio Ash`,
 * `…, Lee told Radio Ash`, `…, said Lee, according to Radio Ash`, `Radio Ash reported, quoting Lee`.
 */
export function viaOf(story: Story, index: number, { source, cue }: Attribution): Mention | null {
  if (!source || !cue) return null;
  const sentence = sentenceAround(story, index);
  const others = cuesWithin(story, sentence.from, sentence.to).filter((one) => one !== cue);
  for (const other of others) {
    const medium = isRelaying(other, cue) ? speakerOf(story, other, sentence) : null;
    if (medium && isOther(medium, source)) return medium;
  }
  return mediumBehind(story, cue, sentence, source);
}

/** What names the medium in every case: `as quoted by`, `according to` behind a verb, the verb beside `quoting`. */
function isRelaying(other: Cue, cue: Cue): boolean {
  if (other.kind === 'via' || (other.kind === 'according' && cue.kind !== 'according')) return true;
  return cue.kind === 'citing' && other.kind === 'speech';
}

function speakerOf(story: Story, cue: Cue, sentence: Sentence): Mention | null {
  const found = cue.kind === 'via' ? story.people.first(cue.to, sentence.to) : null;
  return found ?? findSpeaker(story, cue, sentence);
}

/** A person is no medium, and nobody relays themselves. */
function isOther(medium: Mention, source: Mention): boolean {
  return medium.kind === 'body' && medium.start !== source.start;
}

/** Who is told lies so near to the verb. */
const REACH = 4;

function mediumBehind(story: Story, cue: Cue, sentence: Sentence, source: Mention): Mention | null {
  const named = story.people.first(cue.to, Math.min(sentence.to, cue.to + REACH));
  return named && isMedium(story, named) && isOther(named, source) ? named : null;
}

/** Whether a name is that of a medium, through which others speak. */
export function isMedium({ tokens, lexicon }: Story, { from, to }: Mention): boolean {
  return tokens
    .slice(from, to)
    .some(({ key, isCapital }) => isCapital && lexicon.has('media', key));
}
