import { putInBehind } from './apposition';
import { leadOf, type Lead } from './clause';
import { fittingOf, Holders } from './holders';
import type { Pronoun } from './language';
import type { Lexicon } from './lexicon';
import type { Mention } from './mentions';
import { officesOf } from './offices';
import type { Token } from './tokens';

/** Who is meant by the words that name somebody, at any piece of the text. */
export class People {
  readonly #tokens: readonly Token[];
  readonly #lexicon: Lexicon;
  readonly #mentions: readonly Mention[];
  /** For each piece, the last mention that begins at it or before; -1 before the first. */
  readonly #lastAt: Int32Array;
  /** For each mention, who `he`, `she`, `they` and anybody are behind it. */
  readonly #referents: readonly Referents[];
  /** Of each piece, the number of its sentence. */
  readonly #sentences: Int32Array;
  /** Who acted last, while the mentions are followed. */
  #speaker: Mention | null = null;
  /** Who is meant by a role that tells no name. */
  readonly #bearers = new Map<Mention, Mention>();

  constructor(mentions: readonly Mention[], tokens: readonly Token[], lexicon: Lexicon) {
    this.#tokens = tokens;
    this.#lexicon = lexicon;
    this.#mentions = mentions;
    this.#lastAt = lastAt(mentions, tokens.length);
    this.#sentences = sentencesOf(tokens);
    this.#referents = this.#follow();
  }

  /** The mention that begins at a piece, or into which it falls. */
  at(index: number): Mention | null {
    const found = this.#mentions[this.#lastAt[index] ?? -1];
    return found && found.to > index ? found : null;
  }

  /** The mentions that lie within pieces, the last first. */
  *backwards(from: number, to: number): Generator<Mention> {
    for (let number = this.#lastAt[to - 1] ?? -1; number >= 0; number -= 1) {
      const mention = this.#mentions[number]!;
      if (mention.from < from) return;
      if (mention.to <= to) yield mention;
    }
  }

  /** The first mention within pieces. */
  first(from: number, to: number): Mention | null {
    for (let number = Math.max(this.#lastAt[from] ?? -1, 0); ; number += 1) {
      const mention = this.#mentions[number];
      if (!mention || mention.from >= to) return null;
      if (mention.from >= from) return mention;
    }
  }

  /**
   * Whom a pronoun means: the last person of fitting mention who did something, or else any. Whom a role means: the last
   * person of whom it was told. Itself if nobody fits.
   */
  named(mention: Mention): Mention {
    if (mention.kind === 'role') return this.#bearers.get(mention) ?? mention;
    if (mention.kind !== 'pronoun') return mention;
    return this.meant(mention.pronoun, mention.from) ?? mention;
  }

  meant(pronoun: Pronoun, index: number): Mention | null {
    return this.#referents[this.#lastAt[index - 1] ?? -1]?.[pronoun] ?? null;
  }

  /** Whether a mention can be the subject of a verb: it is nobody's, stands behind no preposition and not in brackets. */
  isSubject(mention: Mention): boolean {
    if (this.#tokens[mention.to - 1]!.isPossessive) return false;
    let before = this.#tokens[mention.from - 1];
    if (before?.kind === 'bracket') return false;
    if (before?.kind === 'word' && this.#lexicon.has('determiners', before.key))
      before = this.#tokens[mention.from - 2];
    return before?.kind !== 'word' || !this.#isPreposition(before.key, mention);
  }

  /** `after Ann`, unlike `after Ann called`. */
  #isPreposition(key: string, { to }: Mention): boolean {
    if (!this.#lexicon.has('prepositions', key)) return false;
    const { key: behind } = this.#tokens[to] ?? { key: '' };
    const hasVerb = VERBS.some((list) => this.#lexicon.has(list, behind));
    return !(hasVerb && this.#lexicon.has('conjunctions', key));
  }

  /** Whether a mention begins its clause and can be the subject of its verb. */
  leads(mention: Mention): boolean {
    return this.isSubject(mention) && this.#leadOf(mention) !== 'none';
  }

  /** The same, in a clause that is not what somebody else says. */
  leadsMain(mention: Mention): boolean {
    return this.isSubject(mention) && this.#leadOf(mention) === 'main';
  }

  #follow(): readonly Referents[] {
    let last: Referents = { he: null, she: null, they: null, any: null };
    const holders = new Holders(this.#lexicon);
    const referents = this.#mentions.map((mention, number) => {
      if (mention.kind === 'person')
        holders.add(mention, officesOf(mention, this.#tokens, this.#lexicon));
      const putIn = putInBehind(this.#mentions, number, this.#tokens);
      const bearer = putIn ?? (mention.kind === 'role' ? holders.bearer(mention, last.any) : null);
      if (bearer) this.#bearers.set(mention, bearer);
      last = { ...last, ...this.#standsFor(bearer ?? mention, mention, last, putIn !== null) };
      return last;
    });
    for (const mention of this.#mentions) this.#findBearer(mention, holders);
    return referents;
  }

  /** A headline says the office, the story the name. */
  #findBearer(mention: Mention, holders: Holders): void {
    if (mention.kind !== 'role' || this.#bearers.has(mention)) return;
    const bearer = holders.firstOf(mention);
    if (bearer) this.#bearers.set(mention, bearer);
  }

  #leadOf(mention: Mention): Lead {
    return leadOf(this.#tokens, mention, this.#lexicon);
  }

  /** What pronouns mean from here on. Who is only an object does not push out who acts. */
  #standsFor(
    who: Mention,
    mention: Mention,
    last: Referents,
    isNamedToo: boolean,
  ): Partial<Referents> {
    if (who.kind === 'pronoun') {
      this.#isTopic(mention);
      return {};
    }
    // `Ann’s vote is certain` tells of Ann, `her rival, Tom,` of Tom.
    const isTopic = this.#isTopic(mention) && (isNamedToo || !this.#isAnothers(mention));
    if (who.kind === 'body') return isTopic ? this.#standsForBody(who, last) : {};
    const fits = fittingOf(who.pronoun);
    const isOpen = (one: Pronoun): boolean => isTopic || isFree(last[one]);
    if (who.kind === 'role' && !(isTopic && who.isPerson === true)) return {};
    const isAgain = this.#lexicon.hasCapitals && last.any && this.#isPartOf(who, last.any);
    const named = isAgain ? last.any : who;
    return Object.fromEntries(fits.filter(isOpen).map((one) => [one, named]));
  }

  /** Who acts; of whom somebody says that they act only if that somebody is no person. */
  #isTopic(mention: Mention): boolean {
    const lead = this.#isAside(mention) ? 'none' : this.#leadOf(mention);
    if (lead === 'main') this.#speaker = mention;
    if (lead !== 'embedded') return lead === 'main';
    const speaker = this.#speaker;
    const isNobody = speaker === null || speaker.kind === 'body' || speaker.isPerson === false;
    return isNobody || this.#sentences[speaker.from] !== this.#sentences[mention.from];
  }

  /** `Lee` of `Ann Lee`: the same with fewer words. */
  #isPartOf(part: Mention, whole: Mention): boolean {
    if (part.kind !== 'person' || whole.kind !== 'person') return false;
    const keys = this.#tokens.slice(whole.from, whole.to).map(({ key }) => key);
    return this.#tokens.slice(part.from, part.to).every(({ key }) => keys.includes(key));
  }

  /** `Tom met his choice, Ann Lee, in May`: a name behind a comma that goes on with no verb of its own, where somebody acts already. */
  #isAside({ kind, from, to }: Mention): boolean {
    const speaker = this.#speaker;
    const isFirst = speaker === null || this.#sentences[speaker.from] !== this.#sentences[from];
    if (isFirst || kind !== 'person' || this.#tokens[from - 1]?.kind !== 'comma') return false;
    const { key, kind: sign } = this.#tokens[to] ?? { key: '' };
    if (sign === 'comma') return this.#lexicon.has('relative', this.#tokens[to + 1]?.key ?? '');
    return this.#lexicon.has('prepositions', key) || this.#lexicon.has('conjunctions', key);
  }

  /** Where nobody else was named, one word that acts may be a person of whom only one name is told. */
  #standsForBody(who: Mention, last: Referents): Partial<Referents> {
    const isWord = who.to - who.from === 1 && this.#tokens[who.from]!.isCapital;
    const open = isWord ? fittingOf('any').filter((one) => isFree(last[one])) : [];
    return Object.fromEntries(['they' as const, ...open].map((one) => [one, who]));
  }

  /** `of Ann`, `his father`: told of somebody else. */
  #isAnothers(mention: Mention): boolean {
    const { from } = mention;
    const [first, before] = [this.#tokens[from]!, this.#tokens[from - 1]];
    if (this.#lexicon.has('possessives', first.key)) return true;
    return before?.kind === 'word' && this.#isPreposition(before.key, mention);
  }
}

const VERBS = ['speech', 'stance', 'auxiliaries'] as const;

type Referents = Readonly<Record<Pronoun, Mention | null>>;

function isFree(last: Mention | null): boolean {
  return last === null || last.kind === 'body';
}

function lastAt(mentions: readonly Mention[], length: number): Int32Array {
  const last = new Int32Array(length).fill(-1);
  let number = -1;
  for (let index = 0; index < length; index += 1) {
    while (number + 1 < mentions.length && mentions[number + 1]!.from <= index) number += 1;
    last[index] = number;
  }
  return last;
}

function sentencesOf(tokens: readonly Token[]): Int32Array {
  let number = 0;
  return Int32Array.from(tokens, ({ kind, endsInStop }) => {
    const isEnd = kind === 'stop' || kind === 'end' || endsInStop;
    return isEnd ? number++ : number;
  });
}
