import { lexiconOf, type Lexicon } from '../../quotes/lexicon';
import type { Place } from '../../quotes/suggestion';
import { formsOf } from './forms';
import type { KnownName, NamePart } from './known';
import { areTwoGivenNames, isFormOf, isNear } from './near';
import type { NameLine, NameWord } from './words';

/** Words of a line that are a name of a source with all its words, or nearly are. */
export interface NameWindow extends Place {
  readonly known: KnownName;
  /** The first of its words in the line, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Its words without what is written together with them. */
  readonly words: readonly NameWord[];
  /** Which word is a slip: its index in the name; -1 where none is. */
  readonly slip: number;
  /** Those of the words that are not written as the source has them. */
  readonly wrong: readonly NameWord[];
}

/** A name in a script without capitals is told from other words only by its length. */
const SHORTEST_UNCASED = 5;
/** A shorter word alone does not say whose name it is. */
const SHORTEST_SURE = 3;

let last: { readonly key: string; readonly finder: NameFinder } | undefined;

/** The finder for names in a language: the same one as before, with all that it found, while the names are the same. */
export function nameFinder(names: readonly KnownName[], language: string): NameFinder {
  const key = JSON.stringify([language, names]);
  if (last?.key !== key)
    last = { key, finder: new NameFinder(names, language, lexiconOf(language)) };
  return last.finder;
}

/** Finds the full names in lines, by any of their words that is right. */
export class NameFinder {
  /** By the words of a line, which are the same as long as its block is. */
  readonly #known = new WeakMap<readonly NameWord[], readonly NameWindow[]>();
  readonly #byWord = new Map<string, (readonly [KnownName, number])[]>();
  readonly #language: string;
  readonly #lexicon: Lexicon;

  constructor(names: readonly KnownName[], language: string, lexicon: Lexicon) {
    this.#language = language;
    this.#lexicon = lexicon;
    for (const known of names) {
      if (known.parts.length < 2) continue;
      known.parts.forEach(({ key }, index) => {
        for (const form of wholeAndBare(key, language))
          this.#byWord.set(form, [...(this.#byWord.get(form) ?? []), [known, index]]);
      });
    }
  }

  /** The windows of a line; those that are right first, and no word is in two of them. */
  in(line: NameLine): readonly NameWindow[] {
    let windows = this.#known.get(line.words);
    if (!windows) {
      windows = this.#find(line);
      this.#known.set(line.words, windows);
    }
    return windows;
  }

  #find(line: NameLine): readonly NameWindow[] {
    const found = line.words.flatMap((word, index) =>
      formsOf(word, line.text, this.#language).flatMap(({ key }) =>
        (this.#byWord.get(key) ?? []).flatMap(([known, at]) => {
          const window = this.#windowAt(line, index - at, known);
          return window ? [window] : [];
        }),
      ),
    );
    const best = found.toSorted(
      (a, b) =>
        Number(a.wrong.length > 0) - Number(b.wrong.length > 0) ||
        a.slip - b.slip ||
        b.words.length - a.words.length,
    );
    const taken = new Set<number>();
    return best.filter(({ from, to }) => {
      for (let index = from; index < to; index += 1) if (taken.has(index)) return false;
      for (let index = from; index < to; index += 1) taken.add(index);
      return true;
    });
  }

  #windowAt(line: NameLine, from: number, known: KnownName): NameWindow | null {
    const { parts } = known;
    const words = line.words.slice(Math.max(from, 0), from + parts.length);
    if (from < 0 || words.length < parts.length) return null;
    if (words.some(({ isJoined }, index) => index > 0 && !isJoined)) return null;
    const matched: NameWord[] = [];
    let slip = -1;
    for (const [index, part] of parts.entries()) {
      const forms = formsOf(words[index]!, line.text, this.#language);
      const same = bestForm(forms, part, this.#language);
      if (same) matched.push(same);
      else {
        const near = slip < 0 && forms.find((form) => this.#isSlip(form, part, index, known));
        if (!near) return null;
        slip = index;
        matched.push(near);
      }
    }
    if (slip >= 0 && !this.#isSure(line, from, slip, known)) return null;
    const wrong = matched.filter((word, index) => !isWrittenAs(word, parts[index]!));
    // A wrong name is one only where it stands as a name.
    const isName = matched.every((word, index) => word.isCapital || parts[index]!.isSmall);
    if (wrong.length > 0 && !isName && known.isCased) return null;
    const place = { start: matched[0]!.start, end: matched.at(-1)!.end };
    return { known, from, to: from + parts.length, words: matched, slip, wrong, ...place };
  }

  #isSlip(word: NameWord, part: NamePart, index: number, { isCased, kind }: KnownName): boolean {
    if (isCased && !word.isCapital) return false;
    const isGiven = kind === 'person' && index === 0;
    return (
      isNear(word.key, part.key, isCased ? undefined : SHORTEST_UNCASED) &&
      !isFormOf(word.key, part.key, this.#language) &&
      !(isGiven && (!isCased || areTwoGivenNames(word.key, part.key, this.#lexicon)))
    );
  }

  /** The other words say who it is, and the name does not go on as another one. */
  #isSure(line: NameLine, from: number, slip: number, { parts, isCased }: KnownName): boolean {
    const others = parts.filter((part, index) => index !== slip && !part.isSmall);
    if (!others.some(({ key }) => key.length >= SHORTEST_SURE)) return false;
    const [last, next] = [line.words[from + parts.length - 1]!, line.words[from + parts.length]];
    const goesOn = next?.isJoined && next.isCapital && !(last.isShouted && next.isShouted);
    return !(isCased && slip === parts.length - 1 && goesOn);
  }
}

/** Whether accents and all are those of the name. Capitals are written without accents by many. */
export function isWrittenAs(word: NameWord, part: NamePart): boolean {
  if (word.isShouted && word.key === part.key) return true;
  return word.written === part.written || word.written === withoutArticle(part.written);
}

function bestForm(
  forms: readonly NameWord[],
  part: NamePart,
  language: string,
): NameWord | undefined {
  const keys = wholeAndBare(part.key, language);
  const same = forms.filter(({ key }) => keys.includes(key));
  return same.find((form) => isWrittenAs(form, part)) ?? same[0];
}

/** A name in Arabic with its article, which another word before it may have taken in, and without. */
function wholeAndBare(key: string, language: string): readonly string[] {
  const bare = language.startsWith('ar') ? withoutArticle(key) : key;
  return bare === key ? [key] : [key, bare];
}

function withoutArticle(word: string): string {
  return word.length > 4 ? word.replace(/^ال/, '') : word;
}
