import type { Attribution } from './attribute';
import type { Candidate } from './evidence';
import type { Mention } from './mentions';
import { sentenceAround } from './story';

/**
 * Who said words that have no cue: whoever said the ones before them in the paragraph, or in the paragraph before if the
 * words are one by themselves. Of some words it is whoever their sentence is about.
 */
export function inherit(candidate: Candidate, before: Candidate | undefined): Attribution {
  const { attribution } = candidate;
  if (attribution.source) return attribution;
  const source =
    speakerBefore(candidate, before) ?? speakerNamedBehind(candidate) ?? subjectBefore(candidate);
  return source ? { ...attribution, source } : attribution;
}

function speakerBefore(candidate: Candidate, before: Candidate | undefined): Mention | null {
  const { attribution, words, standsAlone, index, story } = candidate;
  if (!before || !(attribution.cue || words.beginsSentence)) return null;
  const paragraphs = story.paragraphs[index]! - story.paragraphs[before.index]!;
  return paragraphs <= (standsAlone ? 1 : 0) ? before.attribution.source : null;
}

/** “…” – Ann Lee: a dash, a name and the end of the paragraph. */
function speakerNamedBehind({ story: { people, tokens }, index }: Candidate): Mention | null {
  const named = tokens[index + 1]?.kind === 'dash' ? people.at(index + 2) : null;
  return named && tokens[named.to]?.kind === 'end' ? named : null;
}

/** Who the sentence is about that some words in marks belong to; of a paragraph of speech, who acted last. */
function subjectBefore({ story, index, standsAlone }: Candidate): Mention | null {
  const { people } = story;
  for (const mention of people.backwards(sentenceAround(story, index).from, index)) {
    if (people.isSubject(mention) && mention.kind !== 'pronoun') return mention;
  }
  return standsAlone ? people.meant('any', index) : null;
}
