import type { Lexicon } from '../../quotes/lexicon';
import { languageOf } from '../../text/language';
import { formsOf } from './forms';
import type { KnownName, NamePart } from './known';
import { areTwoGivenNames, isFormOf, isNear } from './near';
import type { OtherNames } from './others';
import { isWrittenAs } from './windows';
import type { NameLine, NameWord } from './words';

/** A word that stands for a source, and is not written as the source has it. */
export interface NameAlone {
  readonly known: KnownName;
  readonly part: NamePart;
  readonly word: NameWord;
}

/** Alone, shorter words than these are too often another name. */
const SHORTEST_ALONE = 5;
const SHORTEST_GIVEN = 6;
/** Accents alone tell only of words that are not met by chance. */
const SHORTEST_ACCENTED = 3;

/** Languages that write all nouns with capitals. */
const NOUNS_HAVE_CAPITALS = ['de', 'lb', 'nds'];

/** A part of a name that may stand for all of it. */
interface Candidate {
  readonly known: KnownName;
  readonly part: NamePart;
  readonly isGiven: boolean;
}

/** Finds single words that are nearly a part of a name. */
export class AloneFinder {
  readonly #candidates: readonly Candidate[];
  /** By a word, those that it is or is near to: most words of a text come again. */
  readonly #near = new Map<string, readonly Candidate[]>();
  readonly #others: OtherNames;
  readonly #language: string;
  readonly #lexicon: Lexicon;

  constructor(
    names: readonly KnownName[],
    others: OtherNames,
    { language, lexicon }: { readonly language: string; readonly lexicon: Lexicon },
  ) {
    this.#candidates = names.filter(({ isCased }) => isCased).flatMap(candidatesOf);
    this.#others = others;
    this.#language = language;
    this.#lexicon = lexicon;
  }

  /** Those of a line's words that are in no full name: `taken` has the numbers of those that are. */
  in(line: NameLine, taken: ReadonlySet<number>): readonly NameAlone[] {
    if (this.#candidates.length === 0) return [];
    return line.words.flatMap((word, index) => {
      if (!word.isCapital || taken.has(index) || !this.#isAlone(line, index)) return [];
      const forms = formsOf(word, line.text, this.#language);
      const isRight = forms.some((form) =>
        this.#nearTo(form.key).some(({ part }) => isWrittenAs(form, part)),
      );
      if (isRight) return [];
      const isTitled = index > 0 && word.isJoined && this.#others.isTitle(line.words[index - 1]!);
      return this.#meant(forms, isTitled);
    });
  }

  /** Of two who may be meant nobody can tell which. */
  #meant(forms: readonly NameWord[], isTitled: boolean): readonly NameAlone[] {
    for (const word of forms) {
      const meant = this.#nearTo(word.key).filter((one) => this.#isMeant(word, one, isTitled));
      const sources = new Set(meant.map(({ known }) => known.source));
      if (sources.size === 1) return [{ ...meant[0]!, word }];
      if (sources.size > 1) return [];
    }
    return [];
  }

  #nearTo(key: string): readonly Candidate[] {
    let near = this.#near.get(key);
    if (!near) {
      near = this.#candidates.filter(({ part }) => part.key === key || isNear(key, part.key));
      this.#near.set(key, near);
    }
    return near;
  }

  #isMeant(word: NameWord, { known, part, isGiven }: Candidate, isTitled: boolean): boolean {
    if (this.#others.bears(word, known)) return false;
    if (word.key === part.key) return word.key.length >= SHORTEST_ACCENTED && !word.isShouted;
    const shortest = isGiven ? SHORTEST_GIVEN : isTitled ? undefined : SHORTEST_ALONE;
    return (
      isNear(word.key, part.key, shortest) &&
      (word.key[0] === part.key[0] || word.key[0] === part.key[1]) &&
      !isFormOf(word.key, part.key, this.#language) &&
      !(isGiven && areTwoGivenNames(word.key, part.key, this.#lexicon)) &&
      !this.#others.isCommon(word) &&
      (isTitled || this.#others.isCapital(word)) &&
      !NOUNS_HAVE_CAPITALS.includes(languageOf(this.#language)) &&
      this.#others.count(part.key) >= this.#others.count(word.key)
    );
  }

  /** With capitals beside it, it is a part of some other name; a title is none. */
  #isAlone({ words }: NameLine, index: number): boolean {
    const [before, word, behind] = [words[index - 1], words[index]!, words[index + 1]];
    if (behind?.isJoined && behind.isCapital) return false;
    return !(word.isJoined && before && this.#others.isOfName(before));
  }
}

/** The last word, and the given name; of a body, only the one word of its name. */
function candidatesOf(known: KnownName): readonly Candidate[] {
  const { parts, kind } = known;
  if (kind === 'organisation' && parts.length > 1) return [];
  const last = { known, part: parts.at(-1)!, isGiven: false };
  const first = { known, part: parts[0]!, isGiven: true };
  return (parts.length > 1 ? [last, first] : [last]).filter(({ part }) => !part.isSmall);
}
