import { fold } from '../text/fold';
import { countriesOf } from './countries';
import type { Pronoun, QuoteLanguage } from './language';
import { quoteLanguageOf } from './languages';

/** What a word is met by: without capitals and diacritics, whatever apostrophe it has. */
export function keyOf(word: string): string {
  return fold(word.replaceAll('’', "'"));
}

/** Shorter words end so by chance: `her`, `for`. */
const LONGEST_ROLE_ENDING = 5;

type WordList = {
  [Name in keyof QuoteLanguage]: QuoteLanguage[Name] extends readonly string[] ? Name : never;
}[keyof QuoteLanguage];

/** The words of a language, ready to be asked for by their key. */
export class Lexicon {
  readonly hasCapitals: boolean;
  readonly verbFirst: boolean;
  /** Without, nothing can be told from cues that are not there. */
  readonly hasCues: boolean;
  readonly #lists = new Map<string, ReadonlySet<string>>();
  readonly definite: { readonly before: ReadonlySet<string>; readonly behind: ReadonlySet<string> };
  /** A role is known to whom it belongs though nothing before or behind it says so. */
  readonly isBareDefinite: boolean;
  readonly #pronouns: ReadonlyMap<string, Pronoun>;
  readonly #titles: ReadonlyMap<string, Pronoun>;
  readonly #roles: ReadonlyMap<string, Pronoun>;
  readonly #givenNames: ReadonlyMap<string, Pronoun>;
  readonly #notNameEndings: readonly string[];
  readonly #roleEndings: readonly (readonly [string, Pronoun])[];
  readonly #groupEndings: readonly string[];
  readonly #feminineEndings: readonly string[];
  readonly #countries: ReadonlySet<string>;
  /** By their first word: `according` is the beginning of "according to". */
  readonly #phrases = new Map<string, readonly (readonly string[])[]>();

  constructor(data: QuoteLanguage, language: string) {
    this.hasCapitals = data.hasCapitals;
    this.verbFirst = data.verbFirst;
    this.hasCues = data.speech.length > 0;
    for (const [name, value] of Object.entries(data)) {
      if (Array.isArray(value)) this.#lists.set(name, new Set((value as string[]).map(keyOf)));
    }
    this.#pronouns = keyed(data.pronouns);
    this.#titles = keyed(data.titles);
    this.#roles = keyed(data.roles);
    this.#givenNames = keyed(data.givenNames);
    this.#notNameEndings = data.notNameEndings;
    this.#roleEndings = Object.entries(data.roleEndings);
    this.#groupEndings = data.groupEndings;
    this.#feminineEndings = data.feminineEndings;
    this.definite = {
      before: new Set(data.definite.before.map(keyOf)),
      behind: new Set(data.definite.behind.map(keyOf)),
    };
    this.isBareDefinite = data.definite.bare;
    this.#countries = new Set([...countriesOf(language), ...data.lands].map(keyOf));
    for (const phrase of [...data.according, ...data.citing, ...data.citedBy, ...data.phrasal])
      this.#addPhrase(keyOf(phrase));
  }

  has(list: WordList, key: string): boolean {
    return this.#lists.get(list)!.has(key);
  }

  pronoun(key: string): Pronoun | undefined {
    return this.#pronouns.get(key);
  }

  title(key: string): Pronoun | undefined {
    return this.#titles.get(key);
  }

  /** The pronoun for one person by what they are. */
  role(key: string): Pronoun | undefined {
    return this.#roles.get(key);
  }

  givenName(key: string): Pronoun | undefined {
    return this.#givenNames.get(key);
  }

  /** What a verb of saying tells of its speaker. */
  genderOf(verb: string): Pronoun {
    if (this.#feminineEndings.length === 0) return 'any';
    if (!this.has('speech', verb) && !this.has('stance', verb)) return 'any';
    return this.#feminineEndings.some((end) => verb.endsWith(end)) ? 'she' : 'he';
  }

  /** A noun for whoever speaks: one person, or several. */
  isRole(key: string): boolean {
    return this.#roles.has(key) || this.has('groups', key);
  }

  /** What somebody may be called by their work, though no list has it: `linebacker`. */
  endsLikeRole(key: string): boolean {
    return this.roleByEnding(key) !== undefined;
  }

  /** The pronoun for somebody who is called so. */
  roleByEnding(key: string): Pronoun | undefined {
    if (key.length <= LONGEST_ROLE_ENDING) return undefined;
    return this.#roleEndings.find(([end]) => key.endsWith(end))?.[1];
  }

  /** The name of a people. */
  endsLikeGroup(key: string): boolean {
    return this.#groupEndings.some((end) => key.endsWith(end));
  }

  endsLikeNoName(key: string): boolean {
    return this.#notNameEndings.some((end) => key.endsWith(end));
  }

  isCountry(key: string): boolean {
    return this.#countries.has(key);
  }

  /** The phrases that begin with a word, the longest first. */
  phrasesFrom(key: string): readonly (readonly string[])[] {
    return this.#phrases.get(key) ?? [];
  }

  #addPhrase(phrase: string): void {
    const parts = phrase.split(' ');
    const others = this.#phrases.get(parts[0]!) ?? [];
    this.#phrases.set(
      parts[0]!,
      [...others, parts].sort((a, b) => b.length - a.length),
    );
  }
}

function keyed(table: Readonly<Record<string, Pronoun>>): ReadonlyMap<string, Pronoun> {
  return new Map(Object.entries(table).map(([word, pronoun]) => [keyOf(word), pronoun]));
}

const known = new Map<string, Lexicon>();

/** The lexicon of a language (BCP 47). */
export function lexiconOf(language: string): Lexicon {
  let lexicon = known.get(language);
  if (!lexicon) {
    lexicon = new Lexicon(quoteLanguageOf(language), language);
    known.set(language, lexicon);
  }
  return lexicon;
}
