import { foldForFinding, type Folding } from './folding';
import { plainMatch, type Match, type Search } from './query';

/** Finds words as they stand. */
export function searchExactly(words: string): Search {
  return function* (text) {
    let start = words === '' ? -1 : text.indexOf(words);
    while (start >= 0) {
      const end = start + words.length;
      yield plainMatch(start, end);
      start = text.indexOf(words, end);
    }
  };
}

/** Finds words whatever their case and their accents. */
export function searchFolded(words: string): Search {
  const wanted = foldForFinding(words).text;
  // An accent alone is looked for as such.
  if (wanted === '') return searchExactly(words);
  return function* (text) {
    const folding = foldForFinding(text);
    let from = 0;
    for (;;) {
      const at = folding.text.indexOf(wanted, from);
      if (at < 0) return;
      const match = matchAt(folding, at, at + wanted.length);
      if (match) yield match;
      from = match ? at + wanted.length : at + 1;
    }
  };
}

/** Half of a ligature is not found: whoever replaces it would lose the other half. */
function matchAt({ text, start, end }: Folding, first: number, behind: number): Match | null {
  const begins = first === 0 || start(first - 1) !== start(first);
  const ends = behind === text.length || start(behind) !== start(behind - 1);
  return begins && ends ? plainMatch(start(first), end(behind - 1)) : null;
}
