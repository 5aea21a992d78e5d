/**
 * What the rules know of a language: words and their habits, no code. The words stand in ordinary spelling; they are met
 * without regard to capitals and diacritics. A phrase is words with single spaces.
 */
export interface QuoteLanguage {
  /** Whether names are written with capitals. Without, a name is what stands where a name belongs. */
  readonly hasCapitals: boolean;
  /** Where the speaker of a verb stands first of all: `said Ann` or `Ann said`. */
  readonly verbFirst: boolean;

  /** Verbs of saying, in the forms that news uses. */
  readonly speech: readonly string[];
  /** Verbs of saying behind which the speaker stands whatever the language's habit: `dilaporkan`. */
  readonly speakerBehind: readonly string[];
  /** The same, right behind the quoted words; elsewhere they mean something else: `kata`. */
  readonly tags: readonly string[];
  /** Verbs of saying that hold their speaker as a pronoun: `katanya`. */
  readonly withPronoun: readonly string[];
  /** Verbs that judge, threaten or promise, and often quote a few words. */
  readonly stance: readonly string[];
  /** What stands before a source that is not the subject of a verb: `according to`. */
  readonly according: readonly string[];
  /** What a medium does to its source; the one behind it is who spoke. */
  readonly citing: readonly string[];
  /** What joins a verb of saying to reported speech: `that`. */
  readonly that: readonly string[];

  /** Words that stand for one person who was named, for several, or for any of them. */
  readonly pronouns: Readonly<Record<string, Pronoun>>;
  /** What joins a name to a clause about it: `who`. */
  readonly relative: readonly string[];
  /** A name behind one of these is not the subject. */
  readonly prepositions: readonly string[];
  /** What stands behind one of these is a place or a body, never a person. */
  readonly locatives: readonly string[];
  /** Small words that may begin a sentence, and other capitals that name nobody. */
  readonly notNames: readonly string[];
  /** A verb behind one of these is a noun: `the report`. A name of a role begins with one. */
  readonly determiners: readonly string[];
  /** What may stand between the capitals of a name. */
  readonly particles: readonly string[];

  /** Forms of address and offices before a person's name; what they tell of the pronoun that fits. */
  readonly titles: Readonly<Record<string, Pronoun>>;
  /** Nouns for people and bodies that speak: `spokesman`, `ministry`. */
  readonly roles: readonly string[];
  /** Words that tell the name of a body from that of a person. */
  readonly bodies: readonly string[];

  /** What announces a title or a name in marks: `the film`, `called`. */
  readonly works: readonly string[];
  /** Words of the speaker for themselves, hardly ever in titles. */
  readonly firstPerson: readonly string[];
  /** Small letters that begin words of a written name in marks all the same: `of`, `the`. */
  readonly smallInTitles: readonly string[];
}

export type Pronoun = 'he' | 'she' | 'they' | 'any';

/** The words of a list as the language files write it: with spaces and line ends between. */
export function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/** Words that fit every pronoun. */
export function any(list: string): Readonly<Record<string, 'any'>> {
  return Object.fromEntries(words(list).map((word) => [word, 'any' as const]));
}
