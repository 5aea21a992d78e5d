import type { Article } from '../../article';
import type { Lexicon } from '../../quotes/lexicon';
import type { KnownName } from './known';
import { nameWords, type NameLine, type NameWord } from './words';

/** What of a text tells that words are somebody else's name, or nobody's. */
export class OtherNames {
  readonly #lexicon: Lexicon;
  /** Words that stand in a row of capitals, as they are written, with the others of the row. */
  readonly #rows = new Map<string, (readonly string[])[]>();
  /** Words that the text has with a small letter too. */
  readonly #small = new Set<string>();
  /** Words with a capital that is their own: it is not that of a sentence. */
  readonly #capital = new Set<string>();
  /** How often each word with a capital is there. */
  readonly #counts = new Map<string, number>();
  /** Words that the records of the article have: of names, roles, places, tags. */
  readonly #recorded = new Map<string, Set<string>>();

  constructor(article: Article, lines: readonly NameLine[], lexicon: Lexicon) {
    this.#lexicon = lexicon;
    for (const line of lines) this.#read(line);
    const { bylines, tags, dateline, section } = article.fields;
    for (const text of [...bylines, ...tags, dateline.place, section]) this.#record(text, '');
    for (const [id, { name, role, organisation }] of Object.entries(article.sources)) {
      this.#record(name, id);
      this.#record(`${role} / ${organisation}`, '');
    }
  }

  /** Whether the text, or a record, has the word in a name that is not this source's. */
  bears({ key, written }: NameWord, { source, parts }: KnownName): boolean {
    const owners = this.#recorded.get(key);
    const isOwn = owners === undefined || (owners.size === 1 && owners.has(source));
    if (!isOwn && parts.every((part) => part.key !== key)) return true;
    const own = new Set(parts.map((part) => part.key));
    return (this.#rows.get(written) ?? []).some(
      (others) => !others.some((other) => own.has(other)),
    );
  }

  /** Whether a word is met as one of the language, or is a title, a country, a body. */
  isCommon({ key }: NameWord): boolean {
    return this.#small.has(key) || isCommon(key, this.#lexicon);
  }

  /** Whether a word has its capital somewhere though no sentence begins with it. */
  isCapital({ key }: NameWord): boolean {
    return this.#capital.has(key);
  }

  count(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /** What can stand before a name and is no part of it. */
  isTitle({ key }: NameWord): boolean {
    return this.#lexicon.title(key) !== undefined || this.#lexicon.isRole(key);
  }

  /** Whether a word can be a part of a name. */
  isOfName(word: NameWord): boolean {
    return word.isCapital && !this.isTitle(word) && !this.#isSmallWord(word);
  }

  #read({ words, isTold }: NameLine): void {
    let row: NameWord[] = [];
    const end = (): void => {
      // A headline has capitals that are nobody's, and a row of cells is no name.
      if (row.length > 1 && isTold) this.#addRow(row);
      row = [];
    };
    for (const word of words) {
      if (!word.isJoined) end();
      if (!word.isCapital) this.#small.add(word.key);
      else {
        this.#counts.set(word.key, this.count(word.key) + 1);
        if (!word.isFirst) this.#capital.add(word.key);
      }
      if (this.isOfName(word)) row.push(word);
      else end();
    }
    end();
  }

  #addRow(row: readonly NameWord[]): void {
    for (const word of row) {
      const others = row.filter((one) => one !== word).map(({ key }) => key);
      const rows = this.#rows.get(word.written);
      if (rows) rows.push(others);
      else this.#rows.set(word.written, [others]);
    }
  }

  /** `When`, `The`: it has its capital from the beginning of a sentence. */
  #isSmallWord({ key, isFirst }: NameWord): boolean {
    return isFirst && (this.#small.has(key) || SMALL.some((list) => this.#lexicon.has(list, key)));
  }

  #record(text: string, owner: string): void {
    for (const { key } of nameWords(text))
      this.#recorded.set(key, (this.#recorded.get(key) ?? new Set()).add(owner));
  }
}

const SMALL = ['notNames', 'determiners', 'prepositions', 'conjunctions', 'tags'] as const;
const COMMON = ['notNames', 'bodies', 'media', 'groups', 'particles'] as const;

function isCommon(key: string, lexicon: Lexicon): boolean {
  return (
    COMMON.some((list) => lexicon.has(list, key)) ||
    lexicon.isCountry(key) ||
    lexicon.isRole(key) ||
    lexicon.title(key) !== undefined
  );
}
