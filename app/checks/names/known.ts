import type { Article, SourceId, SourceKind } from '../../article';
import { nameWords } from './words';

/** A word of the name of a source. */
export interface NamePart {
  /** Folded. */
  readonly key: string;
  /** As it is written, whatever its case. */
  readonly written: string;
  /** As it stands in the name. */
  readonly text: string;
  /** `de`, `bin`: not written with a capital. */
  readonly isSmall: boolean;
}

/** A name of a source: in full, or the first and the last word of a longer one. */
export interface KnownName {
  readonly source: SourceId;
  readonly kind: SourceKind;
  readonly name: string;
  readonly parts: readonly NamePart[];
  /** Its script tells small letters from capitals. */
  readonly isCased: boolean;
}

/** A longer one is a sentence, and nobody's name. */
const MOST_PARTS = 8;

/** The names by which the sources of an article are met, the full ones first. */
export function knownNames({ sources }: Pick<Article, 'sources'>): readonly KnownName[] {
  const full = Object.entries(sources).flatMap(([source, { name, kind }]) => {
    const parts = partsOf(name);
    if (parts.length === 0 || parts.length > MOST_PARTS) return [];
    return [{ source, kind, name, parts, isCased: /[\p{Lu}\p{Ll}]/u.test(name) }];
  });
  return [...full, ...full.flatMap(withoutMiddle)];
}

function partsOf(name: string): readonly NamePart[] {
  return nameWords(name).map(({ key, written, start, end }) => {
    const text = name.slice(start, end);
    return { key, written, text, isSmall: /^\P{L}*\p{Ll}/u.test(text) };
  });
}

function withoutMiddle(known: KnownName): readonly KnownName[] {
  const [first, last] = [known.parts[0]!, known.parts.at(-1)!];
  if (known.kind !== 'person' || known.parts.length < 3 || first.isSmall) return [];
  return [{ ...known, name: `${first.text} ${last.text}`, parts: [first, last] }];
}
