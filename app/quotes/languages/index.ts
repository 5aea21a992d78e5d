import { languageOf } from '../../text/language';
import type { QuoteLanguage } from '../language';
import { ar } from './ar';
import { en } from './en';
import { id } from './id';

/** A language more is a file more, and its name here. */
const LANGUAGES: Readonly<Record<string, QuoteLanguage>> = { ar, en, id };

/** Of a language that has no file only the marks are known. */
const UNKNOWN: QuoteLanguage = {
  ...{ hasCapitals: true, verbFirst: false },
  ...{
    speech: [],
    phrasal: [],
    speakerBehind: [],
    tags: [],
    withPronoun: [],
    stance: [],
    addressing: [],
    feminineEndings: [],
  },
  ...{ according: [], citing: [], citedBy: [], that: [], relative: [] },
  ...{
    copulas: [],
    conjunctions: [],
    possessives: [],
    joining: [],
    auxiliaries: [],
    attitudes: [],
    participles: [],
    like: [],
  },
  ...{
    prepositions: [],
    absolutes: [],
    bygone: [],
    without: [],
    personal: [],
    ofOffices: [],
    locatives: [],
    notNames: [],
    notNameEndings: [],
    determiners: [],
    alone: [],
  },
  ...{
    particles: [],
    roleEndings: {},
    groupEndings: [],
    groups: [],
    media: [],
    bodies: [],
    lands: [],
    works: [],
  },
  ...{ firstPerson: [], smallInTitles: [], pronouns: {}, titles: {}, roles: {}, givenNames: {} },
  definite: { before: [], behind: [], bare: false },
};

/** What is known of the language of a tag (BCP 47). */
export function quoteLanguageOf(tag: string): QuoteLanguage {
  const language = languageOf(tag);
  return Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language]! : UNKNOWN;
}
