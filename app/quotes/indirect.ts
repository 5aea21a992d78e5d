import type { Cue } from './cues';
import { findSpeaker } from './find-speaker';
import type { Mention } from './mentions';
import { sentenceAround, type Sentence, type Story } from './story';
import { wordsAt, type Place, type Suggestion } from './suggestion';

/** A verb, `that` and a speaker are as clear as it gets without marks; at the end of a sentence it is a little less. */
const CONFIDENCE = { that: 0.75, tag: 0.65 };

const FEWEST_WORDS = 4;

/**
 * Reported speech where a verb of saying stands clearly: with `that` behind it and its speaker before it, or with its
 * speaker at the end of a sentence, behind a comma. Sentences with words in marks have their quote already.
 */
export function indirectSpeech(story: Story): readonly Suggestion[] {
  const found: Suggestion[] = [];
  let done = 0;
  for (const cue of story.cues) {
    if (cue.from < done || cue.kind === 'stance' || cue.kind === 'via') continue;
    const sentence = sentenceAround(story, cue.from);
    const suggestion = hasMarks(story, sentence) ? null : reported(story, cue, sentence);
    if (!suggestion) continue;
    found.push(suggestion);
    done = sentence.to;
  }
  return found;
}

function hasMarks({ tokens }: Story, { from, to }: Sentence): boolean {
  return tokens.slice(from, to).some(({ kind }) => kind === 'quote');
}

function reported(story: Story, cue: Cue, sentence: Sentence): Suggestion | null {
  const source = findSpeaker(story, cue, sentence);
  if (!source) return null;
  const { tokens } = story;
  const isSaid = story.lexicon.has('that', tokens[cue.to]?.key ?? '') && cue.kind === 'speech';
  // In Arabic the speaker stands between the verb and `that`.
  const that = isSaid ? cue.to : source.from >= cue.to && isThat(story, source.to) ? source.to : -1;
  if (that >= 0) return suggest(story, cue, source, { from: that + 1, to: sentence.to }, 'that');
  const isTag = tokens[Math.min(cue.from, source.from) - 1]?.kind === 'comma';
  const isLast = sentence.to - Math.max(cue.to, source.to) <= 3;
  const comma = Math.min(cue.from, source.from) - 1;
  if (!isTag || !isLast || comma <= sentence.from) return null;
  return suggest(story, cue, source, { from: sentence.from, to: comma }, 'tag');
}

function isThat({ tokens, lexicon }: Story, index: number): boolean {
  return lexicon.has('that', tokens[index]?.key ?? '');
}

function suggest(
  { text, tokens }: Story,
  cue: Cue,
  source: Mention,
  { from, to }: Sentence,
  shape: keyof typeof CONFIDENCE,
): Suggestion | null {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word').length;
  if (words < FEWEST_WORDS) return null;
  const place: Place = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
  return {
    ...wordsAt(text, place),
    kind: 'indirect',
    confidence: CONFIDENCE[shape],
    source: wordsAt(text, source),
    cue: wordsAt(text, cue),
    via: null,
  };
}
