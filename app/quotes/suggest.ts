import { attribute } from './attribute';
import { echoesOf } from './echo';
import { companyOf, confidenceOf, kindOf, LIKELY, type Candidate, type Lone } from './evidence';
import { indirectSpeech } from './indirect';
import { inherit } from './inherit';
import { quotedWords } from './quoted-words';
import { readStory, type Story } from './story';
import { wordsAt, type Suggestion } from './suggestion';
import { viaOf } from './via';

/**
 * What may be quotes in a text of a language (BCP 47), in its order: words in marks that are likely to be speech, and
 * reported speech where a verb stands clearly. Takes any text, in time by its length.
 */
export function suggestQuotes(text: string, language: string): readonly Suggestion[] {
  const story = readStory(text, language);
  const found = [...inMarks(story), ...indirectSpeech(story)];
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function inMarks(story: Story): readonly Suggestion[] {
  const lone = story.pieces.map((index, number) => candidateAt(story, index, number));
  const company = companyOf(lone);
  const echoes = echoesOf(lone);
  const found: Suggestion[] = [];
  let before: Candidate | undefined;
  for (const one of lone) {
    const echo = echoes.get(one) ?? null;
    const attribution = inherit({ ...one, company, echo }, before);
    const candidate = { ...one, company, echo, attribution };
    const confidence = confidenceOf(candidate);
    if (confidence < LIKELY) continue;
    before = candidate;
    found.push(suggestionOf(candidate, confidence));
  }
  return found;
}

function candidateAt(story: Story, index: number, number: number): Lone {
  const span = story.spans[number]!;
  const words = quotedWords(story.prose, span, story.lexicon);
  const attribution = attribute(story, index, words);
  return { story, span, index, words, attribution, standsAlone: standsAlone(story, index) };
}

function standsAlone({ tokens }: Story, index: number): boolean {
  const isEdge = (at: number): boolean => (tokens[at]?.kind ?? 'end') === 'end';
  return (
    isEdge(index - 1) &&
    (isEdge(index + 1) || (tokens[index + 1]?.kind === 'stop' && isEdge(index + 2)))
  );
}

function suggestionOf(candidate: Candidate, confidence: number): Suggestion {
  const { text } = candidate.story;
  const { source, cue } = candidate.attribution;
  const via = viaOf(candidate.story, candidate.index, candidate.attribution);
  return {
    ...wordsAt(text, candidate.span),
    kind: kindOf(candidate),
    confidence: Math.round(confidence * 100) / 100,
    source: source && wordsAt(text, source),
    cue: cue && wordsAt(text, cue),
    via: via && wordsAt(text, via),
  };
}
