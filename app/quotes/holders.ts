import type { Pronoun } from './language';
import type { Lexicon } from './lexicon';
import type { Mention } from './mentions';

/** Of all who held an office so many are remembered. */
const HOLDERS = 4;

/** The pronouns that may stand for somebody of whom we know one. */
export function fittingOf(pronoun: Pronoun): readonly Pronoun[] {
  if (pronoun === 'any') return ['he', 'she', 'any'];
  return pronoun === 'they' ? ['they'] : [pronoun, 'any'];
}

/** Who has which office, as far as the text has told. */
export class Holders {
  readonly #lexicon: Lexicon;
  /** The last who were called by a word, the last first. */
  readonly #byWord = new Map<string, readonly Holder[]>();
  readonly #firstByWord = new Map<string, Holder>();
  /** The last names of those of whom an office was told. */
  readonly #hasOffice = new Set<string>();
  /** The last words of roles of somebody without a name: `a judge`. */
  readonly #nameless = new Set<string>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add(person: Mention, offices: ReadonlySet<string>): void {
    const isOffice = (word: string): boolean => this.#lexicon.role(word) !== undefined;
    if ([...offices].some(isOffice)) this.#hasOffice.add(person.key);
    for (const word of offices) {
      const others = this.#byWord.get(word) ?? [];
      this.#byWord.set(word, [{ person, offices }, ...others].slice(0, HOLDERS));
      this.#nameless.delete(word);
      if (!this.#firstByWord.has(word)) this.#firstByWord.set(word, { person, offices });
    }
  }

  /**
   * Of whom all words of a role were told. Where it says that it means somebody known, and of nobody nameless was told
   * by it, it is who is spoken of.
   */
  bearer(role: Mention, topic: Mention | null): Mention | null {
    const words = role.words ?? [];
    if (role.known === undefined || role.known === 'no' || words.length === 0) {
      this.#nameless.add(role.key);
      return null;
    }
    const holders = this.#byWord.get(role.key) ?? [];
    const found = holders.find(({ offices }) => this.#isCalled(offices, words));
    if (found) return found.person;
    const isAnybody =
      role.known === 'pointed' &&
      role.isPerson === true &&
      role.isTrade !== true &&
      holders.length === 0;
    const fits = topic?.kind === 'person' && fittingOf(topic.pronoun).includes(role.pronoun);
    const isFree = fits && (!this.#hasOffice.has(topic.key) || this.#isPlain(role));
    return isAnybody && isFree && !this.#nameless.has(role.key) ? topic : null;
  }

  /** `the woman`, `the 24-year-old`, `politikus itu`: what anybody may be called beside their office. */
  #isPlain({ pronoun, words = [] }: Mention): boolean {
    if (this.#lexicon.isBareDefinite) return true;
    return pronoun !== 'any' || words.some((word) => /^\d+-/.test(word));
  }

  /** The first of whom all words of a role were told, at least two. */
  firstOf({ known, words = [] }: Mention): Mention | null {
    if (known === 'no' || words.length < 2) return null;
    const holder = this.#firstByWord.get(words[0]!);
    return holder && this.#isCalled(holder.offices, words) ? holder.person : null;
  }

  /** A former minister is not the minister. */
  #isCalled(offices: ReadonlySet<string>, words: readonly string[]): boolean {
    const isBygone = (word: string): boolean => this.#lexicon.has('bygone', word);
    const isOther = [...offices].some((word) => isBygone(word) && !words.includes(word));
    return !isOther && words.every((word) => offices.has(word));
  }
}

interface Holder {
  readonly person: Mention;
  readonly offices: ReadonlySet<string>;
}
