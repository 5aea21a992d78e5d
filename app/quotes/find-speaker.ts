import type { Cue } from './cues';
import type { Mention } from './mentions';
import type { Sentence, Story } from './story';

/** Between a verb and the speaker behind it there may be an adverb or an article. */
const NEAR = 3;

/** Who does what a cue says, in its sentence; null where nobody is named. */
export function findSpeaker(story: Story, cue: Cue, sentence: Sentence): Mention | null {
  if (cue.speaker === 'within') return story.people.meant('any', cue.from);
  // `Ann left, citing “…”`: the words are hers.
  const isOwn = cue.kind === 'citing' && story.tokens[cue.to]?.kind === 'quote';
  if ((cue.kind === 'citing' || cue.kind === 'according') && !isOwn)
    return speakerCited(story, cue, sentence);
  const isBehind =
    cue.speaker === 'behind' ||
    (story.lexicon.verbFirst && !followsRelative(story, cue)) ||
    followsQuote(story, cue);
  const found = isBehind
    ? (speakerBehind(story, cue, sentence) ?? speakerBefore(story, cue, sentence))
    : speakerBefore(story, cue, sentence);
  if (found) return story.people.named(found);
  // Where the verb comes first, its subject is left out if it is known.
  const gender = story.lexicon.genderOf(story.tokens[cue.from]!.key);
  return story.lexicon.verbFirst ? story.people.meant(gender, cue.from) : null;
}

/** Right behind quoted words the verb may come before its subject: “…,” said Ann. */
function followsQuote({ tokens, lexicon }: Story, cue: Cue): boolean {
  if (lexicon.has('participles', tokens[cue.from]!.key)) return false;
  const before = tokens[cue.from - 1];
  return (
    before?.kind === 'quote' || (before?.kind === 'comma' && tokens[cue.from - 2]?.kind === 'quote')
  );
}

/** Ann Lee, who said: the verb's subject stands before it in any language. */
function followsRelative({ tokens, lexicon }: Story, cue: Cue): boolean {
  return lexicon.has('relative', tokens[cue.from - 1]?.key ?? '');
}

function speakerCited(story: Story, cue: Cue, { to }: Sentence): Mention | null {
  const found = story.people.first(cue.to, to);
  return found ? story.people.named(nameBehindOffice(story, found)) : null;
}

function speakerBehind(story: Story, cue: Cue, { to }: Sentence): Mention | null {
  const first = story.people.first(cue.to, to);
  if (!first) return null;
  const between = story.tokens.slice(cue.to, first.from);
  const isNear = between.length <= NEAR && between.every(({ kind }) => kind === 'word');
  const isObject = between.some(
    ({ key }) => story.lexicon.has('prepositions', key) || story.lexicon.has('that', key),
  );
  return isNear && !isObject && !beginsWhatIsSaid(story, first)
    ? nameBehindOffice(story, first)
    : null;
}

/** `“…,” says he is unfit`: the pronoun has a verb of its own. */
function beginsWhatIsSaid({ tokens, lexicon }: Story, { kind, to }: Mention): boolean {
  const behind = tokens[to];
  return kind === 'pronoun' && behind?.kind === 'word' && lexicon.has('auxiliaries', behind.key);
}

/** An office has no more words between it and the name of its bearer. */
const LONGEST_OFFICE = 8;

/** `said the head of the port, Ann Lee.` */
function nameBehindOffice(story: Story, mention: Mention): Mention {
  const { people, tokens } = story;
  const bearer = behindBracket(story, mention);
  if (bearer) return bearer;
  if (mention.kind !== 'role') return mention;
  for (let index = mention.to; index < mention.to + LONGEST_OFFICE; index += 1) {
    const kind = tokens[index]?.kind;
    if (kind === 'word') continue;
    const named = kind === 'comma' ? people.at(index + 1) : null;
    return named !== null && isBearer(story, mention, named) ? named : mention;
  }
  return mention;
}

/** A name that ends there; one word is a person here, if the role is anybody’s (`said a sailor, Ann, on Monday`). */
function isBearer({ tokens }: Story, role: Mention, named: Mention): boolean {
  const isLast = /^(?:comma|stop|end|quote)$/.test(tokens[named.to]?.kind ?? '');
  const isWord = named.kind === 'body' && named.to - named.from === 1;
  const isInside = tokens[named.to]?.kind === 'comma' || tokens[named.to]?.kind === 'quote';
  return isLast && (named.kind === 'person' || (isWord && isInside && role.known === 'no'));
}

/** The short form of a body in brackets has no more pieces. */
const LONGEST_BRACKET = 5;

/** `Kepala Badan Pelabuhan (BP) Ann Lee`: the name behind an office and what is in brackets. */
function behindBracket({ people, tokens }: Story, { kind, to }: Mention): Mention | null {
  if (kind === 'person' || kind === 'pronoun' || tokens[to]?.kind !== 'bracket') return null;
  for (let index = to + 1; index < to + LONGEST_BRACKET; index += 1) {
    if (tokens[index]?.kind !== 'bracket') continue;
    const named = people.at(index + 1);
    return named?.kind === 'person' ? named : null;
  }
  return null;
}

/** The subject before a verb: who begins its clause, or else the nearest name that can be one. */
function speakerBefore(story: Story, cue: Cue, { from }: Sentence): Mention | null {
  const { people, tokens } = story;
  const to = pastRelative(story, cue.from, from);
  if (to !== cue.from) return beforeRelative(story, to) ?? nearest(story, from, to);
  const put = putInBefore(story, cue.from) ?? beforeInsertion(story, cue.from, from);
  if (put) return put;
  const isJoined = tokens[cue.from - 1]?.kind === 'comma';
  for (const mention of people.backwards(from, to)) {
    const leads = isJoined ? people.leadsMain(mention) : people.leads(mention);
    const isSpeaker = leads || isAbsolute(story, mention, to) || isBesideVerb(story, mention, to);
    if (isSpeaker) return nameIn(story, mention, to);
  }
  return nearest(story, from, to);
}

/** `Sel supply director | Ann Lee said`: a name with its office right before the verb, whatever goes before. */
function isBesideVerb({ tokens, people }: Story, mention: Mention, cue: number): boolean {
  const hasOffice = tokens[mention.from]!.start < mention.start;
  return mention.to === cue && mention.kind === 'person' && hasOffice && people.isSubject(mention);
}

/** `with one sailor saying`, `a film of Ann Lee saying`. */
function isAbsolute({ tokens, lexicon }: Story, mention: Mention, cue: number): boolean {
  if (mention.to !== cue) return false;
  const isDoing = mention.kind === 'person' && lexicon.has('participles', tokens[cue]!.key);
  return isDoing || lexicon.has('absolutes', tokens[mention.from - 1]?.key ?? '');
}

/** `Ann’s lawyer, Tom Hill, said`: a person between commas bears the office before them. */
function putInBefore({ tokens, people, lexicon }: Story, cue: number): Mention | null {
  const named = tokens[cue - 1]?.kind === 'comma' ? people.at(cue - 2) : null;
  if (named?.to !== cue - 1 || named.kind !== 'person') return null;
  const before = tokens[named.from - 1]?.kind === 'comma' ? people.at(named.from - 2) : null;
  if (!before || before.kind === 'pronoun') return null;
  const { key } = tokens[before.from - 1] ?? { key: '' };
  const isOffice = lexicon.title(key) !== undefined || lexicon.isRole(key);
  return before.kind === 'person' && !isOffice ? null : named;
}

/** Behind a comma the subject is the name before what was put in: `Ann Lee, while Tom Hill slept, said`. */
function beforeInsertion({ tokens, people }: Story, cue: number, from: number): Mention | null {
  if (tokens[cue - 1]?.kind !== 'comma') return null;
  for (let index = cue - 2; index > from; index -= 1) {
    const { kind } = tokens[index]!;
    if (kind === 'quote') break;
    const named = kind === 'comma' ? people.at(index - 1) : null;
    if (named?.to === index && named.kind === 'person' && people.leads(named)) return named;
  }
  return null;
}

function nearest({ people }: Story, from: number, to: number): Mention | null {
  for (const mention of people.backwards(from, to)) {
    if (people.isSubject(mention)) return mention;
  }
  return null;
}

/** `who` and its verb have no more words between them. */
const LONGEST_RELATIVE = 6;

/** Behind `who` the subject is the name before it: `Ann Lee, who met Tom Hill and said`. The piece behind that name. */
function pastRelative({ tokens, lexicon, people }: Story, cue: number, from: number): number {
  for (let index = cue - 1; index > Math.max(from, cue - LONGEST_RELATIVE); index -= 1) {
    const { kind, key } = tokens[index]!;
    if (kind === 'quote' || kind === 'comma' || people.at(index) !== null) break;
    if (kind === 'word' && lexicon.has('relative', key)) return index;
  }
  return cue;
}

/** The name right before `who`, whatever it is in its own clause. */
function beforeRelative({ people, tokens }: Story, relative: number): Mention | null {
  const sign = tokens[relative - 1]?.kind;
  const named = people.at(relative - (sign === 'comma' || sign === 'dash' ? 2 : 1));
  return named?.kind === 'pronoun' ? null : named;
}

/** An office may have its name behind a comma: `the head of the port, Ann Lee, said`. */
function nameIn(story: Story, mention: Mention, to: number): Mention {
  const { people, tokens } = story;
  const bearer = behindBracket(story, mention);
  if (bearer && bearer.to <= to) return bearer;
  if (mention.kind !== 'role') return mention;
  for (const other of people.backwards(mention.to, to)) {
    const isPutIn = other.kind === 'person' && tokens[other.from - 1]?.kind === 'comma';
    if (isPutIn && (other.to === to || tokens[other.to]?.kind === 'comma')) return other;
  }
  return mention;
}
