import type { Source, SourceId } from '../../article/source';
import { fold } from '../../text/fold';
import { lexiconOf } from '../lexicon';
import { readStory } from '../story';

/**
 * Who is named by some words: a source of the article's by its name, or by a part of it where that is nobody else's.
 * A protected source is met by its alias, which is its name in the article.
 */
export function matchSource(
  name: string,
  sources: Readonly<Record<SourceId, Source>>,
): SourceId | null {
  const wanted = wordsOf(name);
  if (wanted.length === 0) return null;
  const known = Object.entries(sources).map(([id, source]) => ({
    id,
    words: wordsOf(source.name),
  }));
  for (const fits of FITS) {
    const found = known.filter(({ words }) => words.length > 0 && fits(wanted, words));
    // Of two of one name nobody can tell, but not even a part of it would.
    if (found.length > 0) return found.length === 1 ? found[0]!.id : null;
  }
  return null;
}

type Fit = (wanted: readonly string[], known: readonly string[]) => boolean;

/** The better ones first: all of the name, the name with an office, the last name, another part of the name. */
const FITS: readonly Fit[] = [
  (wanted, known) => wanted.join(' ') === known.join(' '),
  (wanted, known) => known.length > 1 && ` ${wanted.join(' ')} `.includes(` ${known.join(' ')} `),
  (wanted, known) => known.at(-1) === wanted.at(-1) && holds(known, wanted),
  holds,
];

function holds(all: readonly string[], part: readonly string[]): boolean {
  return part.every((word) => all.includes(word));
}

function wordsOf(name: string): readonly string[] {
  return fold(name).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Finds the full names behind last names in a text. Each name is looked for once. */
export class FullNames {
  readonly #text: string;
  readonly #language: string;
  readonly #known = new Map<string, string>();

  constructor(text: string, language: string) {
    this.#text = text;
    this.#language = language;
  }

  /** The name in full where somebody of it is named so anywhere, or the name itself; null for what names nobody. */
  of(name: string): string | null {
    const lexicon = lexiconOf(this.#language);
    if (lexicon.pronoun(fold(name)) !== undefined) return null;
    if (!lexicon.hasCapitals || /\s/.test(name)) return name;
    const known = this.#known.get(name) ?? this.#find(name);
    this.#known.set(name, known);
    return known;
  }

  #find(name: string): string {
    const full = `\\p{Lu}[\\p{L}\\p{M}.’'-]* ${escape(name)}(?![\\p{L}\\p{M}\\p{N}])`;
    const found = new RegExp(full, 'u').exec(this.#text);
    if (!found) return name;
    const people = this.#peopleAround(found.index);
    return people.find((one) => one.endsWith(` ${name}`)) ?? name;
  }

  #peopleAround(index: number): readonly string[] {
    const start = this.#text.lastIndexOf('\n', index) + 1;
    const end = this.#text.indexOf('\n', index);
    const paragraph = this.#text.slice(start, end < 0 ? undefined : end);
    const { people, tokens } = readStory(paragraph, this.#language);
    return [...people.backwards(0, tokens.length)]
      .filter(({ kind }) => kind === 'person')
      .map((mention) => paragraph.slice(mention.start, mention.end));
  }
}

function escape(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
