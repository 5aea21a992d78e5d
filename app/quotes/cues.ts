import type { Lexicon } from './lexicon';
import type { Place } from './suggestion';
import type { Token } from './tokens';

/**
 * What tells that something was said. `speech`: a verb of saying; `stance`: a verb that judges or threatens; `according`:
 * "according to"; `citing`: a medium names its source; `via`: what a medium stands behind, not the source.
 */
export type CueKind = 'speech' | 'stance' | 'according' | 'citing' | 'via';

export interface Cue extends Place {
  readonly kind: CueKind;
  /** Its pieces; `to` is behind the last. */
  readonly from: number;
  readonly to: number;
  /** `behind`: the speaker stands there; `within`: a pronoun is part of the verb. */
  readonly speaker: 'usual' | 'behind' | 'within';
}

/** The cues among the reporter's own words, in the order of the text. */
export function cuesIn(tokens: readonly Token[], lexicon: Lexicon): readonly Cue[] {
  const cues: Cue[] = [];
  for (let index = 0; index < tokens.length;) {
    const cue = cueAt(tokens, index, lexicon);
    if (cue) cues.push(cue);
    index = cue ? cue.to : index + 1;
  }
  return cues;
}

function cueAt(tokens: readonly Token[], index: number, lexicon: Lexicon): Cue | null {
  if (tokens[index]!.kind !== 'word') return null;
  return phraseAt(tokens, index, lexicon) ?? verbAt(tokens, index, lexicon);
}

function phraseAt(tokens: readonly Token[], index: number, lexicon: Lexicon): Cue | null {
  const phrase = lexicon
    .phrasesFrom(tokens[index]!.key)
    .find((words) => words.every((word, offset) => tokens[index + offset]?.key === word));
  if (!phrase) return null;
  const kind = kindOfPhrase(phrase.join(' '), lexicon);
  const speaker = kind === 'speech' ? 'usual' : 'behind';
  return cueOf(tokens, index, index + phrase.length, kind, speaker);
}

function kindOfPhrase(phrase: string, lexicon: Lexicon): CueKind {
  if (lexicon.has('phrasal', phrase)) return 'speech';
  if (lexicon.has('citedBy', phrase)) return 'via';
  return lexicon.has('citing', phrase) ? 'citing' : 'according';
}

function verbAt(tokens: readonly Token[], index: number, lexicon: Lexicon): Cue | null {
  const { key, isPossessive } = tokens[index]!;
  if (isPossessive || !isVerbHere(tokens, index, lexicon)) return null;
  const cue = (kind: CueKind, speaker: Cue['speaker']): Cue =>
    cueOf(tokens, index, index + 1, kind, speaker);
  if (lexicon.has('withPronoun', key)) return cue('speech', 'within');
  if (lexicon.has('tags', key)) return isTagHere(tokens, index) ? cue('speech', 'behind') : null;
  if (lexicon.has('speakerBehind', key)) return cue('speech', 'behind');
  if (lexicon.has('speech', key)) return cue('speech', 'usual');
  return lexicon.has('stance', key) ? cue('stance', 'usual') : null;
}

/** Not `the report`, and not in the middle of a name: `Washington Post`. */
function isVerbHere(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const before = tokens[index - 1];
  if (before?.kind !== 'word') return true;
  if (tokens[index]!.isCapital || lexicon.has('without', before.key)) return false;
  if (!lexicon.has('determiners', before.key)) return true;
  return lexicon.has('alone', before.key) && !isBeforeVerb(tokens[index + 1], lexicon);
}

/** `one report said`, unlike `one said`. */
function isBeforeVerb(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word') return false;
  return VERBS.some((list) => lexicon.has(list, token.key));
}

const VERBS = ['speech', 'stance', 'auxiliaries'] as const;

function isTagHere(tokens: readonly Token[], index: number): boolean {
  const [before, behind] = [tokens[index - 1], tokens[index + 1]];
  if (behind?.kind === 'quote') return false;
  return before === undefined || /^(?:quote|comma|dash)$/.test(before.kind);
}

function cueOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  kind: CueKind,
  speaker: Cue['speaker'],
): Cue {
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
  return { kind, start, end, from, to, speaker };
}
