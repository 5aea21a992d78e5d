import type { Pronoun } from './language';
import type { Lexicon } from './lexicon';
import type { Mention } from './mentions';
import type { Token } from './tokens';

/** An office before a name has no more words than so many. */
const LONGEST_OFFICE = 6;

/** Who is meant by the words that name somebody, at any piece of the text. */
export class People {
  readonly #tokens: readonly Token[];
  readonly #lexicon: Lexicon;
  readonly #mentions: readonly Mention[];
  /** For each piece, the last mention that begins at it or before; -1 before the first. */
  readonly #lastAt: Int32Array;
  /** For each mention, who `he`, `she`, `they` and anybody are behind it. */
  readonly #referents: readonly Readonly<Record<Pronoun, Mention | null>>[];

  constructor(mentions: readonly Mention[], tokens: readonly Token[], lexicon: Lexicon) {
    this.#tokens = tokens;
    this.#lexicon = lexicon;
    this.#mentions = mentions;
    this.#lastAt = lastAt(mentions, tokens.length);
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

  /** Whom a pronoun means: the last person of fitting mention who did something, or else any; itself if nobody fits. */
  named(mention: Mention): Mention {
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
    return before?.kind !== 'word' || !this.#lexicon.has('prepositions', before.key);
  }

  /** Whether a mention, with the office before it, begins its clause: of several names it is the one that acts. */
  #leads(mention: Mention): boolean {
    if (!this.isSubject(mention)) return false;
    for (let index = mention.from - 1; index >= mention.from - LONGEST_OFFICE; index -= 1) {
      const token = this.#tokens[index];
      if (token?.kind !== 'word') return true;
      if (this.#lexicon.has('that', token.key) || this.#lexicon.has('speech', token.key))
        return true;
      if (!token.isCapital && !this.#isOffice(token.key)) return false;
    }
    return false;
  }

  #isOffice(key: string): boolean {
    return (
      this.#lexicon.title(key) !== undefined ||
      this.#lexicon.has('determiners', key) ||
      this.#lexicon.has('roles', key)
    );
  }

  #follow(): readonly Readonly<Record<Pronoun, Mention | null>>[] {
    let last: Readonly<Record<Pronoun, Mention | null>> = {
      ...{ he: null, she: null, they: null, any: null },
    };
    return this.#mentions.map((mention) => {
      last = { ...last, ...this.#standsFor(mention, last) };
      return last;
    });
  }

  #standsFor(
    mention: Mention,
    last: Readonly<Record<Pronoun, Mention | null>>,
  ): Partial<Record<Pronoun, Mention>> {
    if (mention.kind === 'pronoun') return {};
    if (mention.kind !== 'person') return { they: mention };
    const { pronoun } = mention;
    const fits = (['he', 'she', 'any'] as const).filter(
      (one) => pronoun === 'any' || one === 'any' || one === pronoun,
    );
    // Who is only an object does not push out who acts.
    const open = fits.filter((one) => this.#leads(mention) || last[one] === null);
    return Object.fromEntries(open.map((one) => [one, mention]));
  }
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
