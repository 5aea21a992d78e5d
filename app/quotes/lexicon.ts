import { fold } from '../text/fold';
import { countriesOf } from './countries';
import type { Pronoun, QuoteLanguage } from './language';
import { quoteLanguageOf } from './languages';

/** What a word is met by: without capitals and diacritics, whatever apostrophe it has. */
export function keyOf(word: string): string {
  return fold(word.replaceAll('’', "'"));
}

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
  readonly #pronouns: ReadonlyMap<string, Pronoun>;
  readonly #titles: ReadonlyMap<string, Pronoun>;
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
    this.#countries = new Set(countriesOf(language).map(keyOf));
    for (const phrase of [...data.according, ...data.citing]) this.#addPhrase(keyOf(phrase));
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
