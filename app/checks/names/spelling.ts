import type { Article, SourceId } from '../../article';
import { lexiconOf } from '../../quotes/lexicon';
import { AloneFinder } from './alone';
import { knownNames } from './known';
import { OtherNames } from './others';
import { nameFinder, type NameWindow } from './windows';
import { placeIn, type NameLine, type NamePlace } from './words';

/** A source is named by words that are nearly its name: one finding for each way of writing it. */
export interface SpellingFinding {
  readonly kind: 'spelling';
  readonly source: SourceId;
  readonly found: string;
  /** What ought to stand there. */
  readonly expected: string;
  /** In reading order, at least one. */
  readonly places: readonly NamePlace[];
}

interface Spelling {
  readonly source: SourceId;
  readonly expected: string;
  readonly place: NamePlace;
}

/** The ways in which the text writes names of sources that are not theirs. */
export function findSpellings(
  article: Article,
  lines: readonly NameLine[],
): readonly SpellingFinding[] {
  const { language } = article.fields;
  const lexicon = lexiconOf(language);
  const names = knownNames(article);
  if (names.length === 0) return [];
  const others = new OtherNames(article, lines, lexicon);
  const full = nameFinder(names, language);
  const alone = new AloneFinder(names, others, { language, lexicon });
  const found = lines.flatMap((line): readonly Spelling[] => {
    const windows = full.in(line);
    const taken = new Set(windows.flatMap(({ from, to }) => range(from, to)));
    const wrong = windows.filter(
      (window) =>
        window.wrong.length > 0 && !window.wrong.some((word) => others.bears(word, window.known)),
    );
    const spellings = [
      ...wrong.map((window) => spellingOf(line, window)),
      ...alone.in(line, taken).map(({ known, part, word }) => ({
        source: known.source,
        expected: likeFound(part.text, word.isShouted),
        place: placeIn(line, word),
      })),
    ];
    return spellings.sort((a, b) => a.place.start - b.place.start);
  });
  return gather(found, article.fields.notSlips);
}

function spellingOf(line: NameLine, { known, words, ...place }: NameWindow): Spelling {
  const isShouted = words.every((word) => word.isShouted);
  const { source, name } = known;
  return { source, expected: likeFound(name, isShouted), place: placeIn(line, place) };
}

function likeFound(name: string, isShouted: boolean): string {
  return isShouted ? name.toUpperCase() : name;
}

/** What somebody said is right is not told again, whoever's name it is near to. */
function gather(
  spellings: readonly Spelling[],
  right: readonly string[],
): readonly SpellingFinding[] {
  const open = spellings.filter(({ place }) => !right.includes(place.text));
  const groups = new Map<string, Spelling[]>();
  for (const spelling of open) {
    const key = JSON.stringify([spelling.source, spelling.place.text]);
    groups.set(key, [...(groups.get(key) ?? []), spelling]);
  }
  return Array.from(groups.values(), (group) => ({
    kind: 'spelling' as const,
    source: group[0]!.source,
    found: group[0]!.place.text,
    expected: group[0]!.expected,
    places: group.map(({ place }) => place),
  }));
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}
