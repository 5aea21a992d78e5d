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
  /** The same of several words: `hit back`, `as Ann put it`. */
  readonly phrasal: readonly string[];
  /** Verbs of saying behind which the speaker stands whatever the language's habit: `dilaporkan`. */
  readonly speakerBehind: readonly string[];
  /** The same, right behind the quoted words; elsewhere they mean something else: `kata`. */
  readonly tags: readonly string[];
  /** Verbs of saying that hold their speaker as a pronoun: `katanya`. */
  readonly withPronoun: readonly string[];
  /** Verbs that judge, threaten or promise, and often quote a few words. */
  readonly stance: readonly string[];
  /** Forms of verbs of saying that go with a name before them: `quoted Ann as saying`. */
  readonly participles: readonly string[];
  /** Verbs of mere thinking: within what somebody says they are part of it (`said that he wants “…”`). */
  readonly attitudes: readonly string[];
  /** What stands between such a verb and its words: `described the plan as “…”`. */
  readonly like: readonly string[];
  /** What stands before a source that is not the subject of a verb: `according to`. */
  readonly according: readonly string[];
  /** What a medium does to its source; the one behind it is who spoke. */
  readonly citing: readonly string[];
  /** What stands before the medium that a quote came by: `as quoted by`. */
  readonly citedBy: readonly string[];
  /** What joins a verb of saying to reported speech: `that`. */
  readonly that: readonly string[];

  /** Words that stand for one person who was named, for several, or for any of them. */
  readonly pronouns: Readonly<Record<string, Pronoun>>;
  /** So end verbs of which the speaker is a woman; empty where verbs do not tell. */
  readonly feminineEndings: readonly string[];
  /** Verbs behind which stands who is spoken to: `told Ann`. */
  readonly addressing: readonly string[];
  /** What joins a name to a clause about it: `who`. */
  readonly relative: readonly string[];
  /** What joins two names, or two clauses: `and`. */
  readonly joining: readonly string[];
  /** Verbs that no list of sayings has, but that are met everywhere: `is`, `has`. */
  readonly auxiliaries: readonly string[];
  /** Those of them behind which a verb that judges names (`is called “…”`). */
  readonly copulas: readonly string[];
  /** What begins a clause with a subject of its own: `while`, `but`. */
  readonly conjunctions: readonly string[];
  /** A name behind one of these is not the subject. */
  readonly prepositions: readonly string[];
  /** Those of them behind which a verb may have its subject all the same: `with one sailor saying`. */
  readonly absolutes: readonly string[];
  /** What stands behind one of these is a place or a body, never a person. */
  readonly locatives: readonly string[];
  /** Small words that may begin a sentence, and other capitals that name nobody. */
  readonly notNames: readonly string[];
  /** No name ends so: `-nya` makes adverbs and nouns that belong to somebody. */
  readonly notNameEndings: readonly string[];
  /** A verb behind one of these is a noun: `the report`. A name of a role begins with one. */
  readonly determiners: readonly string[];
  /** Those that may be the whole of a speaker, and words like them: `one wrote`, `many say`. */
  readonly alone: readonly string[];
  /** Those behind which stands what one person, or several, are: `seorang`. */
  readonly personal: readonly string[];
  /** Those of them that say whose: `his father` is told of him. */
  readonly possessives: readonly string[];
  /** What makes a role mean somebody known: words before it, words behind it, or that nothing is said. */
  readonly definite: {
    readonly before: readonly string[];
    readonly behind: readonly string[];
    readonly bare: boolean;
  };
  /** What may stand between the capitals of a name. */
  readonly particles: readonly string[];

  /** Forms of address and offices before a person's name; what they tell of the pronoun that fits. */
  readonly titles: Readonly<Record<string, Pronoun>>;
  /** What a given name tells of the pronoun that fits; names of both are left out. */
  readonly givenNames: Readonly<Record<string, Pronoun>>;
  /** Nouns for one person, and the pronoun that fits: `spokeswoman`. */
  readonly roles: Readonly<Record<string, Pronoun>>;
  /** What may stand within an office before its noun: `press secretary`. */
  readonly ofOffices: readonly string[];
  /** A verb behind one of these is not done: `without saying`. */
  readonly without: readonly string[];
  /** Words that tell an office from the one that it was, or stands for: `former`, `vice`. */
  readonly bygone: readonly string[];
  /** So end nouns for persons that the list does not have, and the pronoun that fits: `-er`, `-woman`. */
  readonly roleEndings: Readonly<Record<string, Pronoun>>;
  /** So end names of peoples: `African Americans`. */
  readonly groupEndings: readonly string[];
  /** Nouns for several people and for bodies that speak: `officials`, `ministry`. */
  readonly groups: readonly string[];
  /** Words of the names of media, through which others speak. */
  readonly media: readonly string[];
  /** Words that tell the name of a body from that of a person. */
  readonly bodies: readonly string[];
  /** What people call countries and their parts but CLDR does not. */
  readonly lands: readonly string[];

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

/** Words that one pronoun fits. */
export function given(pronoun: Pronoun, list: string): Readonly<Record<string, Pronoun>> {
  return Object.fromEntries(words(list).map((word) => [word, pronoun]));
}

/** Words that fit every pronoun. */
export function any(list: string): Readonly<Record<string, 'any'>> {
  return Object.fromEntries(words(list).map((word) => [word, 'any' as const]));
}
